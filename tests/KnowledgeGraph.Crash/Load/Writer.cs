namespace KnowledgeGraph.Crash;

/// <summary>
/// Writes one thing after the other. What it has no answer to is settled before it goes on, so that it always knows what its part of the
/// graph has to be. Not thread-safe.
/// </summary>
internal sealed class Writer(GraphClient client, WritePlans plans)
{
    private Action apply = () => { };

    /// <summary>The writes that were answered, the first of them first.</summary>
    public List<PlannedWrite> Done { get; } = [];

    /// <summary>The write of which nobody knows what became; null when there is none.</summary>
    public PlannedWrite? Open { get; private set; }

    /// <summary>What this writer's part of the graph has to be while nothing is open.</summary>
    public WriterGraph Graph => plans.Graph;

    /// <summary>Writes until it is told to stop, or gets no answer.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (Open is null && !stop.IsCancellationRequested)
        {
            (Open, apply) = plans.Next();
            if (await Open.TrySendAsync(client) is { } answer)
            {
                Settle(answer);
            }
        }
    }

    /// <summary>Sends the open write again.</summary>
    public async Task RepeatAsync() => Settle(await Open!.RepeatAsync(client));

    private void Settle(string answer)
    {
        Open!.Acknowledge(answer);
        Done.Add(Open);
        Open = null;
        apply();
    }
}
