using KnowledgeGraph.Cache;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Server.Tests.Caching.Leases;

/// <summary>Stores over one Neo4j that hold leases on the newest revision, and their writers.</summary>
[Collection(nameof(Neo4jTestServer))]
public sealed class RevisionLeaseTests
{
    /// <summary>As long as it may be, so that on a slow machine, too, reads come from it.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hit_over_a_held_lease_asks_Neo4j_nothing()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        var clock = new FakeTimeProvider();
        await using var server = await LeasingServer.StartAsync(neo4j, redis, Long, clock);
        await server.WriteAsync();
        await HoldAsync(server, clock);
        using var cache = new AnswerCache(server.Store.Model, new AnswerCacheOptions { KnowsFirst = true });
        var api = GraphApi.Create(server.Store, new GraphApiOptions { Cache = cache }, TimeProvider.System);
        var first = await AskAsync(api);
        await Waiting.UntilAsync(async () =>
        {
            Assert.Equal(first, await AskAsync(api));
            return cache.Counts.FromMemory > 0;
        });

        var before = (server.Store.StatementCount, cache.Counts.FromMemory);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(first, await AskAsync(api));
        }

        Assert.Equal((before.StatementCount, before.FromMemory + 100), (server.Store.StatementCount, cache.Counts.FromMemory));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_one_wrote_the_other_reads_next(bool isByHttp)
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        await using var first = await LeasingServer.StartAsync(neo4j, redis, Long, isByHttp: isByHttp);
        await using var second = await LeasingServer.StartAsync(neo4j, redis, Long, isByHttp: isByHttp);
        for (var i = 0; i < 50; i++)
        {
            var (writer, reader) = i % 2 == 0 ? (first, second) : (second, first);
            await reader.ReadLeasedAsync();
            var written = await writer.WriteAsync();
            Assert.Equal((written, written), (await reader.ReadAsync(), await writer.ReadAsync()));
        }

        Assert.Equal(25, first.Store.Lease.Counts.Answered + first.Store.Lease.Counts.Waited);
        Assert.NotEqual(0, first.Store.Lease.Counts.Answered + second.Store.Lease.Counts.Answered);
    }

    [Theory]
    [InlineData("paused")]
    [InlineData("killed")]
    [InlineData("empty")]
    [InlineData("another")]
    [InlineData("none")]
    public async Task What_one_wrote_the_other_reads_next_whatever_becomes_of_Redis(string trouble)
    {
        using var redis = await RedisServer.StartAsync();
        using var another = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        await using var reader = await LeasingServer.StartAsync(neo4j, redis, Long);
        await using var writer = await LeasingServer.StartAsync(
            neo4j, trouble switch { "none" => null, "another" => another, _ => redis }, TimeSpan.Zero);
        for (var i = 0; i < 3; i++)
        {
            await reader.ReadLeasedAsync();
            await MakeAsync(redis, trouble);
            Assert.Equal(await writer.WriteAsync(), await reader.ReadAsync());
            Assert.Equal(await writer.WriteAsync(), await reader.ReadAsync());
            await MendAsync(redis, trouble);
        }
    }

    /// <summary>The bulk load's batches show nobody anything; its publishing does.</summary>
    [Fact]
    public async Task What_a_load_published_another_reads_next()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        await using var reader = await LeasingServer.StartAsync(neo4j, redis, Long);
        await using var writer = await LeasingServer.StartAsync(neo4j, null, TimeSpan.Zero);
        var kind = writer.Store.Model.FindKindOfKey("topic/loaded")!;
        await using var load = await writer.Store.BeginLoadAsync("loader", null, Cancellation);
        var topic = new Model.NodeRecord(kind, "topic/loaded", [.. kind.Attributes.Select(each => each.Name == "name" ? "Loaded" : each.ValueWhenAbsent)]);
        Assert.Empty(await load.AppendAsync(new LoadBatch([topic], []), Cancellation));
        Assert.Equal(0, await reader.ReadLeasedAsync());
        var published = await load.PublishAsync(Cancellation);
        Assert.Equal((1, 1), (published.Revision, await reader.ReadAsync()));
    }

    /// <summary>The clock stands still: a write that waited for it would never end.</summary>
    [Fact]
    public async Task A_writer_that_alone_holds_a_lease_waits_for_nobody()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        var clock = new FakeTimeProvider();
        await using var server = await LeasingServer.StartAsync(neo4j, redis, Long, clock);
        await HoldAsync(server, clock);
        redis.Kill();
        Assert.Equal(1, await server.WriteAsync().WaitAsync(TimeSpan.FromMinutes(2), Cancellation));
        Assert.Equal((1, 1), (await server.ReadAsync(), server.Store.Lease.Counts.Alone));
    }

    [Fact]
    public async Task A_holder_that_is_killed_is_waited_for_until_its_lease_is_over_and_forgotten_after_a_while()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        var clock = new FakeTimeProvider();
        await using var writer = await LeasingServer.StartAsync(neo4j, redis, Long, clock);

        // What a killed one leaves.
        const string dead = "0123456789abcdef 3 1000";
        await Waiting.UntilAsync(async () => (await HoldersAsync(neo4j)).Count == 1);
        await neo4j.RunAsync($"MATCH (ledger:Ledger) SET ledger.holders = ledger.holders + ['{dead}']");

        // Nobody answers: it waits, and time makes it go on.
        var waiting = writer.WriteAsync();
        await Waiting.UntilAsync(async () => await RevisionAsync(neo4j) == "1");
        Assert.False(waiting.IsCompleted);
        await Waiting.UntilAsync(() =>
        {
            clock.Advance(Long * 1.2);
            return Task.FromResult(waiting.IsCompleted);
        });
        Assert.Equal(1, await waiting);

        // It has stood there unchanged for so long that nobody can be behind it: no clock has to move.
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(2, await writer.WriteAsync().WaitAsync(TimeSpan.FromMinutes(2), Cancellation));

        // And the next that registers takes it away.
        await Waiting.UntilAsync(async () =>
        {
            await writer.ReadAsync();
            clock.Advance(TimeSpan.FromSeconds(1));
            return await HoldersAsync(neo4j) is [var only] && only.StartsWith(writer.Store.HolderId, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Who_stops_takes_itself_away()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        await using (var server = await LeasingServer.StartAsync(neo4j, redis, Long))
        {
            await server.ReadLeasedAsync();
            Assert.Single(await HoldersAsync(neo4j));
        }

        Assert.Empty(await HoldersAsync(neo4j));
    }

    [Fact]
    public async Task Who_has_lost_its_Redis_takes_itself_away_and_comes_back()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        await using var server = await LeasingServer.StartAsync(neo4j, redis, Long);
        await server.ReadLeasedAsync();
        redis.Kill();
        await Waiting.UntilAsync(async () => (await HoldersAsync(neo4j)).Count == 0);
        Assert.False(server.Store.Lease.IsHeld);
        await redis.StartAsync();
        await server.ReadLeasedAsync();
        Assert.Single(await HoldersAsync(neo4j));
    }

    private static async Task MakeAsync(RedisServer redis, string trouble)
    {
        switch (trouble)
        {
            case "paused":
                redis.Pause();
                break;
            case "killed":
                redis.Kill();
                break;
            case "empty":
                redis.Kill();
                await redis.StartAsync();
                break;
        }
    }

    private static async Task MendAsync(RedisServer redis, string trouble)
    {
        switch (trouble)
        {
            case "paused":
                redis.Resume();
                break;
            case "killed":
                await redis.StartAsync();
                break;
        }
    }

    /// <summary>A clock that stands has to be moved for the keeper to look again, and for a reading to count.</summary>
    private static Task HoldAsync(LeasingServer server, FakeTimeProvider clock) => Waiting.UntilAsync(async () =>
    {
        clock.Advance(TimeSpan.FromMilliseconds(250));
        await server.ReadAsync();
        var before = server.Store.Lease.Counts.Leased;
        await server.ReadAsync();
        return server.Store.Lease.Counts.Leased > before;
    });

    private static async Task<Neo4jTestServer> EmptyAsync()
    {
        var neo4j = await Neo4jTestServer.GetAsync();
        await neo4j.WipeAsync();
        return neo4j;
    }

    private static async Task<IReadOnlyList<string>> HoldersAsync(Neo4jTestServer neo4j) =>
        await neo4j.RunAsync("MATCH (ledger:Ledger) UNWIND ledger.holders AS holder RETURN holder");

    private static async Task<string> RevisionAsync(Neo4jTestServer neo4j) =>
        (await neo4j.RunAsync("MATCH (ledger:Ledger) RETURN ledger.revision"))[0];

    private static async Task<string> AskAsync(GraphApi api)
    {
        using var writer = new ResponseWriter();
        await api.ExecuteAsync(new GraphQLRequest { Query = "{ topics(during: {}) { nodes { name } } }" }, writer);
        return System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
