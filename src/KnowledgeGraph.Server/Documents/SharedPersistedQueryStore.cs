using System.Text;
using KnowledgeGraph.Cache;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Persisted queries in a Redis, so that a client which comes to another server needn't send its document again; what is used here is in this
/// process's memory, too. Without the Redis it is as if each server were alone.
/// </summary>
internal sealed class SharedPersistedQueryStore(IPersistedQueryStore own, IDistributedCache shared) : IPersistedQueryStore
{
    private static readonly DistributedCacheEntryOptions Week = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(7) };

    public async ValueTask<string?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(hash, cancellationToken) is { } known)
        {
            return known;
        }

        if (await FindSharedAsync(hash, cancellationToken) is not { } document || DocumentHash.Of(document) != hash)
        {
            return null;
        }

        await own.AddAsync(hash, document, cancellationToken);
        return document;
    }

    public async ValueTask AddAsync(string hash, string document, CancellationToken cancellationToken)
    {
        await own.AddAsync(hash, document, cancellationToken);
        try
        {
            await shared.SetAsync(NameOf(hash), Encoding.UTF8.GetBytes(document), Week, cancellationToken);
        }
        catch (RedisUnavailableException)
        {
            // The client sends it again where it isn't known.
        }
    }

    private async ValueTask<string?> FindSharedAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            return await shared.GetAsync(NameOf(hash), cancellationToken) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
        }
        catch (RedisUnavailableException)
        {
            return null;
        }
    }

    private static string NameOf(string hash) => $"d:{hash}";
}
