using KnowledgeGraph.Cache;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>What servers tell each other through Redis.</summary>
[Collection(nameof(Neo4jTestServer))]
public sealed class AnnouncementTests
{
    private static readonly GraphModel Model = ModelLoader.Load(
        "model.graphql", File.ReadAllText(Path.Combine(Repository.Root, "schema", "model.graphql")));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The reader itself looks for news once an hour: what it hears before that it hears from Redis.</summary>
    [Fact]
    public async Task Who_follows_changes_hears_of_anothers_write_from_Redis_and_not_by_looking()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await Neo4jTestServer.GetAsync();
        await neo4j.WipeAsync();
        await using var writer = await OpenAsync(neo4j);
        await using var reader = await OpenAsync(neo4j);
        await using var writersRedis = await ConnectAsync(redis);
        await using var readersRedis = await ConnectAsync(redis);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var telling = new RevisionMirror(writersRedis, writer).RunAsync(ended.Token);
        var listening = new RevisionMirror(readersRedis, reader).RunAsync(ended.Token);
        await Waiting.UntilAsync(async () => await redis.RunAsync("PUBLISH kg:published 0") == ":2");

        await using var heard = reader.FollowAsync(0, ended.Token).GetAsyncEnumerator(ended.Token);
        for (var revision = 1; revision <= 5; revision++)
        {
            var next = heard.MoveNextAsync().AsTask();
            await WriteAsync(writer, $"topic/new-{revision}");
            Assert.True(await next.WaitAsync(TimeSpan.FromMinutes(4), Cancellation));
            Assert.Equal(revision, heard.Current);
        }

        await ended.CancelAsync();
        await telling;
        await listening;
    }

    private static async Task WriteAsync(Neo4jStore store, string key)
    {
        var kind = Model.FindKindOfKey(key)!;
        var patch = new NodePatch(kind, key, [new AttributePatch(kind.FindAttribute("name")!, key)]);
        var result = await store.WriteAsync(new GraphWrite("ada", null, [], []) { Patches = [patch] }, Cancellation);
        Assert.Empty(result.Problems);
    }

    private static Task<Neo4jStore> OpenAsync(Neo4jTestServer server) => Neo4jStore.OpenAsync(
        Neo4jOptions.Parse(server.Url) with { LookInterval = TimeSpan.FromHours(1) }, Model, TimeProvider.System, Cancellation);

    private static async Task<RedisConnection> ConnectAsync(RedisServer redis)
    {
        var connection = new RedisConnection(RedisOptions.Parse(redis.Address) with { Patience = TimeSpan.FromSeconds(30) });
        await Waiting.UntilAsync(() => Task.FromResult(connection.IsUp));
        return connection;
    }
}
