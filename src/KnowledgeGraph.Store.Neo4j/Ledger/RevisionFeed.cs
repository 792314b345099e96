using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// Tells followers of new revisions, whichever process wrote them: by looking every so often as long as there are followers, and at once
/// when this process wrote. Thread-safe.
/// </summary>
/// <param name="interval">How often it looks.</param>
internal sealed class RevisionFeed(Func<CancellationToken, Task<long>> read, TimeSpan interval) : IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private TaskCompletionSource<long> news = Fresh();
    private long newest;
    private int followers;

    /// <summary>Says that a revision is published.</summary>
    public void Publish(long revision)
    {
        lock (gate)
        {
            if (revision > newest)
            {
                newest = revision;
                Interlocked.Exchange(ref news, Fresh()).SetResult(revision);
            }
        }
    }

    /// <summary>The revisions after one, each once and in order; ends when the feed is disposed of.</summary>
    public async IAsyncEnumerable<long> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            while (!closing.IsCancellationRequested)
            {
                // The wait first, then the look, so that what is published between the two isn't missed.
                var more = Volatile.Read(ref news).Task;
                for (var last = Volatile.Read(ref newest); after < last;)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return ++after;
                }

                await more.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref followers);
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        lock (gate)
        {
            Interlocked.Exchange(ref news, Fresh()).SetResult(newest);
        }
    }

    /// <summary>The first follower starts the looking; it goes on while there are any.</summary>
    private void Enter()
    {
        if (Interlocked.Increment(ref followers) == 1)
        {
            _ = Task.Run(LookAsync);
        }
    }

    private async Task LookAsync()
    {
        while (Volatile.Read(ref followers) > 0 && !closing.IsCancellationRequested)
        {
            try
            {
                Publish(await read(closing.Token));
            }
            catch (Exception failure) when (failure is Connection.CypherException or OperationCanceledException)
            {
                // Readers and the readiness check tell of a server that is down; followers wait until it is back.
            }

            await Task.Delay(interval, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TaskCompletionSource<long> Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
