using System.Text;
using KnowledgeGraph.Cache;
using KnowledgeGraph.Server.Hosting;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// The trusted documents of all servers, in the Redis that they share, so that while one server after another gets a new folder a client with a
/// new document may come to an old server. Each server tells its own again and again; what no server tells any more is gone after
/// <see cref="Lifetime"/>.
/// </summary>
internal sealed class SharedTrustedDocuments(TrustedDocuments own, AnswerCaching caching) : BackgroundService
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly DistributedCacheEntryOptions expiry = new() { AbsoluteExpirationRelativeToNow = Lifetime };
    private readonly RedisDistributedCache? shared =
        caching.Redis is { } redis && own.Texts.Count > 0 ? new RedisDistributedCache(redis) : null;

    private readonly SemaphoreSlim due = new(0);

    /// <summary>Another server's document. A server that was given none takes none.</summary>
    /// <param name="hash">See <see cref="DocumentHash.Of"/>; what is found has just that.</param>
    public async ValueTask<string?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        if (shared is null || !DocumentHash.IsOne(hash))
        {
            return null;
        }

        try
        {
            return await shared.GetAsync(NameOf(hash), cancellationToken) is { } bytes
                && Encoding.UTF8.GetString(bytes) is var document && DocumentHash.Of(document) == hash ? document : null;
        }
        catch (RedisUnavailableException)
        {
            return null;
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        due.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (shared is null)
        {
            return;
        }

        // A Redis that was away may have come back empty.
        void Hurry() => due.Release();
        caching.Redis!.Connected += Hurry;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var isTold = await TellAsync(shared, stoppingToken);
                await due.WaitAsync(isTold ? Interval : Again, stoppingToken);
            }
        }
        finally
        {
            caching.Redis.Connected -= Hurry;
        }
    }

    /// <returns>False where Redis didn't take them all.</returns>
    private async Task<bool> TellAsync(RedisDistributedCache redis, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var text in own.Texts)
            {
                await redis.SetAsync(NameOf(DocumentHash.Of(text)), Encoding.UTF8.GetBytes(text), expiry, cancellationToken);
            }

            return true;
        }
        catch (RedisUnavailableException)
        {
            return false;
        }
    }

    private static string NameOf(string hash) => $"t:{hash}";
}
