using KnowledgeGraph.Cache;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Caching.Leases;

/// <summary>What of a server has to do with leases, in this process: a store, a connection to Redis where there is one, and what joins them.</summary>
internal sealed class LeasingServer : IAsyncDisposable
{
    private static readonly GraphModel Model = ModelLoader.Load(
        "model.graphql", File.ReadAllText(Path.Combine(Repository.Root, "schema", "model.graphql")));

    private readonly RedisConnection? redis;
    private readonly CancellationTokenSource ended = new();
    private readonly Task leasing;

    private LeasingServer(Neo4jStore store, RedisConnection? redis, TimeSpan lease)
    {
        Store = store;
        this.redis = redis;
        leasing = redis is null ? Task.CompletedTask : store.LeaseAsync(new RevisionCalls(redis), lease, ended.Token);
    }

    public Neo4jStore Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="redis">Null for a server that has none.</param>
    /// <param name="lease">Zero for one that holds none.</param>
    /// <param name="clock">What it measures leases by; null for this machine's.</param>
    /// <param name="isByHttp">Whether it speaks to Neo4j by HTTP, whatever else is known.</param>
    public static async Task<LeasingServer> StartAsync(Neo4jTestServer neo4j, RedisServer? redis, TimeSpan lease, TimeProvider? clock = null, bool isByHttp = false)
    {
        var options = Neo4jOptions.Parse(isByHttp ? neo4j.HttpUrl : neo4j.Url) with { LookInterval = TimeSpan.FromHours(1), LeaseClock = clock ?? TimeProvider.System };
        var store = await Neo4jStore.OpenAsync(options, Model, TimeProvider.System, Cancellation);

        // So patient that a slow machine is not a Redis that fails.
        var connection = redis is null ? null : new RedisConnection(RedisOptions.Parse(redis.Address) with { Patience = TimeSpan.FromSeconds(30) });
        if (connection is not null)
        {
            await Waiting.UntilAsync(() => Task.FromResult(connection.IsUp));
        }

        // An operation, without which none is held.
        await store.GetRevisionAsync(Cancellation);
        return new LeasingServer(store, connection, lease);
    }

    /// <summary>Asks until an answer comes from the lease, and gives that.</summary>
    public async Task<long> ReadLeasedAsync()
    {
        for (var revision = 0L; ;)
        {
            var before = Store.Lease.Counts.Leased;
            await Waiting.UntilAsync(async () =>
            {
                revision = await Store.GetRevisionAsync(Cancellation);
                return Store.Lease.IsHeld;
            });
            if (Store.Lease.Counts.Leased > before)
            {
                return revision;
            }
        }
    }

    public Task<long> ReadAsync() => Store.GetRevisionAsync(Cancellation).AsTask();

    /// <summary>Writes a revision of its own.</summary>
    public async Task<long> WriteAsync()
    {
        var key = $"topic/{Guid.NewGuid()}";
        var kind = Model.FindKindOfKey(key)!;
        var patch = new NodePatch(kind, key, [new AttributePatch(kind.FindAttribute("name")!, key)]);
        var result = await Store.WriteAsync(new GraphWrite("ada", null, [], []) { Patches = [patch] }, Cancellation);
        Assert.Empty(result.Problems);
        return result.Revision;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await leasing;
        await (redis?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Store.DisposeAsync();
        ended.Dispose();
    }
}
