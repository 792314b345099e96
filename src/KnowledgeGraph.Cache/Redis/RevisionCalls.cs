using System.Collections.Concurrent;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache;

/// <summary>
/// Calls of those who have published on those who hold leases, through Redis: `PREFIX:lapse` carries the call's name, `PREFIX:lapsed:CALLER` the
/// answers to its caller, each with the call and who answers it.
/// </summary>
public sealed class RevisionCalls : IRevisionCalls
{
    private readonly RedisConnection redis;
    private readonly string self = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<string, Call> calls = new(StringComparer.Ordinal);
    private long count;

    public RevisionCalls(RedisConnection redis)
    {
        this.redis = redis;
        redis.Subscribe(AnswersTo(self), TakeAnswer);
    }

    public bool IsUp => redis.IsUp;

    private string Channel => $"{redis.Options.Prefix}:lapse";

    public void Answer(string holder, Action lapse) => redis.Subscribe(Channel, call =>
    {
        lapse();
        if (call.Split(' ') is [var caller, _])
        {
            _ = SendAsync(AnswersTo(caller), $"{call} {holder}", CancellationToken.None);
        }
    });

    public async ValueTask<bool> CallAsync(IReadOnlyCollection<string> holders, TimeSpan patience)
    {
        var call = new Call(holders);
        var name = $"{self} {Interlocked.Increment(ref count)}";
        calls[name] = call;
        using var ended = new CancellationTokenSource(patience);
        try
        {
            return await SendAsync(Channel, name, ended.Token) && await call.IsAnsweredAsync(ended.Token);
        }
        finally
        {
            calls.TryRemove(name, out _);
        }
    }

    private string AnswersTo(string caller) => $"{redis.Options.Prefix}:lapsed:{caller}";

    private void TakeAnswer(string answer)
    {
        var end = answer.LastIndexOf(' ');
        if (end > 0 && calls.TryGetValue(answer[..end], out var call))
        {
            call.Take(answer[(end + 1)..]);
        }
    }

    private async Task<bool> SendAsync(string channel, string message, CancellationToken cancellationToken)
    {
        try
        {
            await redis.AskAsync(database => database.PublishAsync(channel, message), cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is RedisUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>One call, and who hasn't answered it yet.</summary>
    private sealed class Call(IEnumerable<string> holders)
    {
        private readonly HashSet<string> missing = [.. holders];
        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Take(string holder)
        {
            lock (missing)
            {
                if (missing.Remove(holder) && missing.Count == 0)
                {
                    all.SetResult();
                }
            }
        }

        public async ValueTask<bool> IsAnsweredAsync(CancellationToken cancellationToken)
        {
            await all.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return all.Task.IsCompletedSuccessfully;
        }
    }
}
