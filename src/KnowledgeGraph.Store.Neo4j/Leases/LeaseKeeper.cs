using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// Keeps this process registered among the holders while operations come and calls arrive, and takes it away else: then writers needn't
/// call on it, or wait.
/// </summary>
internal sealed class LeaseKeeper(HolderRegistry registry, RevisionLease lease, TimeProvider clock)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(2);

    private bool isRegistered;
    private long next;

    /// <summary>For how long a registration is trusted from its start on.</summary>
    public static TimeSpan Trust { get; } = TimeSpan.FromSeconds(40);

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(IRevisionCalls calls, TimeSpan length, CancellationToken cancellationToken)
    {
        calls.Answer(registry.Id, lease.Lapse);
        next = clock.GetTimestamp();
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await StepAsync(calls, length, cancellationToken);
                await Task.Delay(Tick, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            using var patience = new CancellationTokenSource(EndPatience, clock);
            await LetGoAsync(patience.Token);
        }
    }

    private async ValueTask StepAsync(IRevisionCalls calls, TimeSpan length, CancellationToken cancellationToken)
    {
        if (!calls.IsUp)
        {
            await LetGoAsync(cancellationToken);
        }
        else if (clock.GetTimestamp() >= next)
        {
            await (lease.TakeWanted() ? RegisterAsync(length, cancellationToken) : LetGoAsync(cancellationToken));
        }
    }

    private async ValueTask RegisterAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        var asked = clock.GetTimestamp();
        try
        {
            isRegistered = true;
            await registry.RegisterAsync(length, cancellationToken);
            lease.Hold(length, asked, Trust);
            next = After(asked, Renewal);
        }
        catch (Exception exception) when (exception is CypherException or OperationCanceledException)
        {
            // A store that is down, or takes no writes: what is held runs out.
            next = After(clock.GetTimestamp(), RetryAfter);
        }
    }

    /// <summary>Is done again until it has succeeded.</summary>
    private async ValueTask LetGoAsync(CancellationToken cancellationToken)
    {
        lease.End();
        next = clock.GetTimestamp();
        if (!isRegistered)
        {
            return;
        }

        try
        {
            await registry.DeregisterAsync(cancellationToken);
            isRegistered = false;
        }
        catch (Exception exception) when (exception is CypherException or OperationCanceledException)
        {
            // Writers forget it by themselves, after a while.
        }
    }

    private long After(long from, TimeSpan time) => from + (long)(time.TotalSeconds * clock.TimestampFrequency);
}
