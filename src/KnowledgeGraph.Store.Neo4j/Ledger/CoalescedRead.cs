namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// Reads a value for many callers at once. Who comes while a read is under way shares the next one, which starts after they came: so each
/// gets a value at least as new as their asking, and however many ask, one read is under way and one waits. Thread-safe.
/// </summary>
internal sealed class CoalescedRead<T>(Func<CancellationToken, ValueTask<T>> read)
{
    private readonly Lock gate = new();
    private Task<T>? running;
    private Task<T>? next;

    public Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (next is null && running is null or { IsCompleted: true })
            {
                running = StartAsync();
                return running.WaitAsync(cancellationToken);
            }

            next ??= StartAfterAsync(running!);
            return next.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Not cancelled with any one caller: others wait for it, too.</summary>
    private async Task<T> StartAsync() => await read(CancellationToken.None);

    private async Task<T> StartAfterAsync(Task former)
    {
        await former.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (gate)
        {
            (running, next) = (next, null);
        }

        return await read(CancellationToken.None);
    }
}
