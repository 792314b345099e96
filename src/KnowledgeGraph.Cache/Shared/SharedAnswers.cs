using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Cache;

/// <summary>Answers in a Redis, through the interface for caches that processes share.</summary>
internal sealed class SharedAnswers(RedisConnection redis, IDistributedCache bytes, GraphModel model) : ISharedAnswers
{
    /// <summary>How much slower than Redis a run has to be: what is fetched has to be unpacked, too.</summary>
    private const double Margin = 1.5;

    /// <summary>How many answers may be on their way at a time; more aren't kept.</summary>
    private const int LargestBacklog = 64;

    /// <summary>
    /// Another model, or another build of the program, may write other bytes for the same traversal; servers of two versions side by side
    /// each have their own.
    /// </summary>
    private readonly string prefix =
        $"a:{model.Version[..12]}:{typeof(CanonicalText).Module.ModuleVersionId.ToString("N")[..12]}:";

    private readonly DistributedCacheEntryOptions expiry = new() { AbsoluteExpirationRelativeToNow = redis.Options.TimeToLive };
    private int backlog;

    public bool IsUp => redis.IsUp;

    public double LookMicroseconds => redis.Latency.Microseconds;

    public bool IsFasterThan(double runMicroseconds) =>
        redis.IsUp && !(redis.Latency.Microseconds * Margin >= runMicroseconds);

    public async ValueTask<KeptAnswer?> FindAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await bytes.GetAsync(prefix + key, cancellationToken) is { } found ? AnswerCodec.Decode(found) : null;
        }
        catch (RedisUnavailableException)
        {
            return null;
        }
    }

    public void Keep(string key, KeptAnswer answer)
    {
        if (redis.State != RedisState.Up)
        {
            return;
        }

        if (Interlocked.Increment(ref backlog) > LargestBacklog)
        {
            Interlocked.Decrement(ref backlog);
            return;
        }

        _ = Task.Run(() => KeepAsync(key, answer));
    }

    private async Task KeepAsync(string key, KeptAnswer answer)
    {
        try
        {
            if (AnswerCodec.Encode(answer, redis.Options.CompressFrom) is { } encoded && encoded.Length <= redis.Options.LargestAnswer)
            {
                await bytes.SetAsync(prefix + key, encoded, expiry);
            }
        }
        catch (RedisUnavailableException)
        {
            // It is kept another time, or not at all.
        }
        finally
        {
            Interlocked.Decrement(ref backlog);
        }
    }
}
