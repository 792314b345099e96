using KnowledgeGraph.Contracts;
using KnowledgeGraph.Server.Tests.CommandLine;
using static KnowledgeGraph.Server.Tests.Caching.TruceStances;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>Two server processes over one Neo4j and one Redis.</summary>
[Collection(nameof(Neo4jTestServer))]
public sealed class TwoServersTests
{
    [Fact]
    public async Task What_is_read_after_a_write_shows_it_whatever_becomes_of_the_writer_and_of_Redis()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await Neo4jTestServer.GetAsync();
        await neo4j.WipeAsync();
        using var kg = new KgProcess();
        kg.Environment["KG_STORE"] = "neo4j";
        kg.Environment["KG_NEO4J"] = neo4j.Url;
        kg.Environment["KG_REDIS"] = redis.Address;
        var first = await ServerProcess.StartAsync(kg);
        await using var second = await ServerProcess.StartAsync(kg);
        await using (first)
        {
            await first.SignInAsync(kg);
            await WarmAsync(first, second);
            for (var day = 10; day < 15; day++)
            {
                var before = await CountAsync(second);
                await RecordAsync(first, day);
                Assert.Equal((before + 1, before + 1), (await CountAsync(second), await CountAsync(first)));
            }

            await KillBetweenCommitAndAnnouncementAsync(first, redis, second);
        }

        await using var third = await ServerProcess.StartAsync(kg);
        await third.SignInAsync(kg);
        await WarmAsync(second, third);
        var known = await CountAsync(second);
        await RecordAsync(third, 21);
        Assert.Equal((known + 1, known + 1), (await CountAsync(second), await CountAsync(third)));
    }

    /// <summary>
    /// The writer's Redis stands still while it commits and is killed, and is killed in turn with what it was sent: the announcement never
    /// arrives. The other server shows the write, and tells the Redis that comes back empty.
    /// </summary>
    private static async Task KillBetweenCommitAndAnnouncementAsync(ServerProcess writer, RedisServer redis, ServerProcess other)
    {
        var before = await CountAsync(other);
        var told = await RevisionInAsync(redis);
        redis.Pause();
        await RecordAsync(writer, 20);
        writer.Kill();
        redis.Kill();
        Assert.Equal(before + 1, await CountAsync(other));

        await redis.StartAsync();
        await Waiting.UntilAsync(async () => await RevisionInAsync(redis) == told + 1);
        Assert.Equal(before + 1, await CountAsync(other));
    }

    private static async Task<long> RevisionInAsync(RedisServer redis) =>
        long.TryParse(await redis.RunAsync("HGET kg:published revision"), out var revision) ? revision : -1;

    /// <summary>Asks so often that the answer is kept wherever it may be.</summary>
    private static async Task WarmAsync(params ServerProcess[] servers)
    {
        for (var i = 0; i < 5; i++)
        {
            foreach (var server in servers)
            {
                await CountAsync(server);
            }
        }
    }
}
