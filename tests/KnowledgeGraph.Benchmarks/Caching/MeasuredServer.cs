using KnowledgeGraph.Cache;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>One of several servers over one store: over Neo4j each has connections, a cache and a lease of its own, as processes have.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly Neo4jStore? own;
    private readonly RedisConnection? redis;
    private Task leasing = Task.CompletedTask;

    private MeasuredServer(MeasuredStore store, Neo4jStore? own, AnswerCache? cache, RedisConnection? redis)
    {
        this.own = own;
        this.redis = redis;
        Cache = cache;
        Ledger = own as IGraphLedger ?? store.Ledger;
        Api = CacheMode.ApiOf(own as IGraphStore ?? store.Reads, cache);
    }

    public GraphApi Api { get; }

    public AnswerCache? Cache { get; }

    public IGraphLedger Ledger { get; }

    /// <summary>The setting of that name, in milliseconds.</summary>
    private static TimeSpan Lease { get; } = TimeSpan.FromMilliseconds(
        int.Parse(Environment.GetEnvironmentVariable("KG_REVISION_LEASE_MS") is { Length: > 0 } given ? given : "100"));

    public static async Task<MeasuredServer> StartAsync(MeasuredStore store, bool isCached, RedisConnection? redis)
    {
        var options = CacheMode.OptionsFor(store);
        var cache = !isCached ? null
            : redis is null ? new AnswerCache(store.Reads.Model, options)
            : new AnswerCache(store.Reads.Model, options, redis);
        var opened = store.OpenAsync is null ? null : await store.OpenAsync();
        var server = new MeasuredServer(store, opened, cache, redis);
        if (redis is not null && opened is not null)
        {
            server.leasing = opened.LeaseAsync(new RevisionCalls(redis), Lease, server.ended.Token);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await leasing;
        await (own?.DisposeAsync() ?? ValueTask.CompletedTask);
        Cache?.Dispose();
        await (redis?.DisposeAsync() ?? ValueTask.CompletedTask);
        ended.Dispose();
    }
}
