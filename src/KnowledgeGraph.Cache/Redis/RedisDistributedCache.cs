using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace KnowledgeGraph.Cache;

/// <summary>
/// Bytes in Redis, behind the interface that Microsoft.Extensions.Caching.StackExchangeRedis has, so that it can take this one's place.
/// Only an absolute expiration is kept.
/// </summary>
public sealed class RedisDistributedCache(RedisConnection redis) : IDistributedCache
{
    /// <inheritdoc/>
    /// <exception cref="RedisUnavailableException">Redis gave no answer in time.</exception>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
        await redis.AskAsync(database => database.StringGetAsync(NameOf(key)), token);

    /// <inheritdoc/>
    /// <exception cref="RedisUnavailableException">Redis gave no answer in time, or takes nothing more.</exception>
    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        await redis.AskAsync(
            database => database.StringSetAsync(NameOf(key), value, options.AbsoluteExpirationRelativeToNow ?? redis.Options.TimeToLive), token);

    /// <inheritdoc/>
    public async Task RemoveAsync(string key, CancellationToken token = default) =>
        await redis.AskAsync(database => database.KeyDeleteAsync(NameOf(key)), token);

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) =>
        SetAsync(key, value, options).GetAwaiter().GetResult();

    public void Refresh(string key)
    {
    }

    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    private RedisKey NameOf(string key) => $"{redis.Options.Prefix}:{key}";
}
