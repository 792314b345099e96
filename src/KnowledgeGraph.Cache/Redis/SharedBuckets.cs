using StackExchange.Redis;

namespace KnowledgeGraph.Cache;

/// <summary>
/// Counts in Redis how much each of many callers has taken of what they may, all servers together. A caller's bucket is full at first and fills
/// evenly. The clock is Redis's, so that servers whose clocks differ agree.
/// </summary>
/// <remarks>
/// The generic cell rate algorithm (ITU-T I.371, annex A): what is kept of a bucket is the instant at which it will be full again, until then.
/// </remarks>
public sealed class SharedBuckets(RedisConnection redis)
{
    /// <summary>
    /// KEYS[1] a bucket; ARGV how many microseconds it takes to fill, and how many takings it holds. Answers -1 where one was taken, or in how many
    /// microseconds one can be. `%.0f`, because Lua prints a number with 14 digits only.
    /// </summary>
    private const string Script =
        """
        local time = redis.call('TIME')
        local now = time[1] * 1000000 + time[2]
        local window = tonumber(ARGV[1])
        local full = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + window / tonumber(ARGV[2])
        if full - now > window then return math.ceil(full - now - window) end
        redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
        return -1
        """;

    /// <summary>Takes one out of a bucket.</summary>
    /// <param name="bucket">Whose it is.</param>
    /// <param name="capacity">How many a full one holds.</param>
    /// <param name="window">How long an empty one takes to fill.</param>
    /// <returns>Null where Redis gave no answer in time: then nobody knows what other servers gave.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public async ValueTask<BucketAnswer?> TakeAsync(string bucket, int capacity, TimeSpan window, CancellationToken cancellationToken)
    {
        if (!redis.IsUp)
        {
            return null;
        }

        try
        {
            RedisKey[] keys = [$"{redis.Options.Prefix}:rate:{bucket}"];
            RedisValue[] values = [(long)window.TotalMicroseconds, capacity];
            // A Redis that was restarted doesn't know a script by its hash, and this version of the library asks no second time.
            var wait = (long)await redis.AskAsync(
                database => database.ScriptEvaluateAsync(Script, keys, values, CommandFlags.NoScriptCache), cancellationToken);
            return wait < 0 ? new BucketAnswer(true, TimeSpan.Zero) : new BucketAnswer(false, TimeSpan.FromMicroseconds(wait));
        }
        catch (RedisUnavailableException)
        {
            return null;
        }
    }
}

/// <summary>Whether one was taken, and if not, when there will be one.</summary>
public readonly record struct BucketAnswer(bool IsTaken, TimeSpan RetryAfter);
