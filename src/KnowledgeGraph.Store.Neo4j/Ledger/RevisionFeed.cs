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
    private int history;
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

    /// <summary>Says that another graph is there, whose revisions aren't those that followers had: they come to their end.</summary>
    public void Replace(long revision)
    {
        lock (gate)
        {
            newest = revision;
            history++;
            Interlocked.Exchange(ref news, Fresh()).SetResult(revision);
        }
    }

    /// <summary>The revisions after one, each once and in order; ends when the feed is disposed of, or the graph replaced.</summary>
    public async IAsyncEnumerable<long> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Enter();
        var own = See().History;
        try
        {
            for (var seen = See(); !closing.IsCancellationRequested && seen.History == own; seen = See())
            {
                while (after < seen.Newest)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return ++after;
                }

                await seen.More.WaitAsync(cancellationToken);
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

    /// <summary>What there is, and the wait for what comes behind it.</summary>
    private (int History, long Newest, Task More) See()
    {
        lock (gate)
        {
            return (history, newest, news.Task);
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
