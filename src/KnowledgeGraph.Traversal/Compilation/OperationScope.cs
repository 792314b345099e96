namespace KnowledgeGraph.Traversals;

/// <summary>
/// What all root fields of one operation share: the revision that they read, pinned when the first of them starts, and the
/// day that is today. Make one for each request.
/// </summary>
/// <param name="clock">Says which day is today, in UTC.</param>
public sealed class OperationScope(IGraphStore store, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    private Task<long>? revision;

    /// <summary>The revision and the day; the same for every caller, whoever comes first.</summary>
    public ValueTask<ReadContext> PinAsync(CancellationToken cancellationToken)
    {
        Task<long> pinned;
        lock (gate)
        {
            pinned = revision ??= store.GetRevisionAsync(cancellationToken).AsTask();
        }

        return pinned.IsCompletedSuccessfully
            ? ValueTask.FromResult(new ReadContext(pinned.Result, today))
            : new ValueTask<ReadContext>(WaitAsync(pinned));
    }

    private async Task<ReadContext> WaitAsync(Task<long> pinned) => new(await pinned, today);
}
