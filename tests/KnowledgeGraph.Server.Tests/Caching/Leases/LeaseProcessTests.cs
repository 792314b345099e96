using System.Globalization;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Server.Tests.CommandLine;
using static KnowledgeGraph.Server.Tests.Caching.TruceStances;

namespace KnowledgeGraph.Server.Tests.Caching.Leases;

/// <summary>Server processes that stand still, or die, while they or others hold leases.</summary>
[Collection(nameof(Neo4jTestServer))]
public sealed class LeaseProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_holder_that_stood_still_for_longer_than_its_lease_answers_nothing_old()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        using var kg = Program(neo4j, redis, lease: 100);
        await using var writer = await ServerProcess.StartAsync(kg);
        await writer.SignInAsync(kg);
        await using var holder = await ServerProcess.StartAsync(kg);
        for (var day = 10; day < 14; day++)
        {
            var before = await HeldCountAsync(neo4j, holder);
            holder.Pause();
            await RecordAsync(writer, day);
            holder.Resume();
            Assert.Equal((before + 1, before + 1), (await CountAsync(holder), await CountAsync(writer)));
        }
    }

    /// <summary>Redis stands still, so that the writer, when it has committed, waits for an answer that doesn't come; there it is killed.</summary>
    [Fact]
    public async Task What_a_writer_committed_that_died_before_it_told_is_read_when_the_lease_is_over()
    {
        const int lease = 1_000;
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        using var kg = Program(neo4j, redis, lease);
        await using var holder = await ServerProcess.StartAsync(kg);
        await using var writer = await ServerProcess.StartAsync(kg);
        await writer.SignInAsync(kg);
        var before = await HeldCountAsync(neo4j, holder);
        var revision = await RevisionAsync(neo4j);
        redis.Pause();
        var writing = RecordAsync(writer, 20);
        await Waiting.UntilAsync(async () => await RevisionAsync(neo4j) > revision);
        writer.Kill();
        await Task.WhenAny(writing);
        await Task.Delay(lease, Cancellation);
        Assert.Equal(before + 1, await CountAsync(holder));
        redis.Resume();
        Assert.Equal(before + 1, await HeldCountAsync(neo4j, holder));
    }

    /// <summary>A command has no Redis: it waits until nobody can hold what was before.</summary>
    [Fact]
    public async Task What_a_command_imported_a_holder_reads_next()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await EmptyAsync();
        using var kg = Program(neo4j, redis, lease: 1_000);
        await using var holder = await ServerProcess.StartAsync(kg);
        var bundle = Directory.CreateDirectory(Path.Combine(kg.Folder, "more")).FullName;
        kg.Write("more/source.yaml", "bundle: more\ntitle: More topics\n");
        kg.Write("more/claims.yaml", "");
        const string asked = """{ topics(during: {}) { totalCount } }""";
        for (var count = 1; count <= 3; count++)
        {
            kg.Write("more/nodes.yaml", "Topic:\n" + string.Concat(Enumerable.Range(1, count).Select(each => $"  - key: topic/more-{each}\n    name: More {each}\n")));
            await HeldCountAsync(neo4j, holder);
            var before = (int)(await holder.AskAsync(asked))["topics"]!["totalCount"]!;
            var (code, _, error) = await kg.RunAsync("import", bundle);
            Assert.True(code == 0, error);
            Assert.Equal(before + 1, (int)(await holder.AskAsync(asked))["topics"]!["totalCount"]!);
        }
    }

    private static KgProcess Program(Neo4jTestServer neo4j, RedisServer redis, int lease)
    {
        var kg = new KgProcess();
        kg.Environment["KG_STORE"] = "neo4j";
        kg.Environment["KG_NEO4J"] = neo4j.Url;
        kg.Environment["KG_REDIS"] = redis.Address;
        kg.Environment["KG_REVISION_LEASE_MS"] = lease.ToString(CultureInfo.InvariantCulture);
        return kg;
    }

    /// <summary>Asks until the server stands among the holders and has an answer under its lease.</summary>
    private static async Task<int> HeldCountAsync(Neo4jTestServer neo4j, ServerProcess server)
    {
        await Waiting.UntilAsync(async () =>
        {
            await CountAsync(server);
            return await neo4j.RunAsync("MATCH (ledger:Ledger) UNWIND ledger.holders AS holder RETURN holder") is not [];
        });
        await CountAsync(server);
        return await CountAsync(server);
    }

    private static async Task<long> RevisionAsync(Neo4jTestServer neo4j) =>
        long.Parse((await neo4j.RunAsync("MATCH (ledger:Ledger) RETURN ledger.revision"))[0], CultureInfo.InvariantCulture);

    private static async Task<Neo4jTestServer> EmptyAsync()
    {
        var neo4j = await Neo4jTestServer.GetAsync();
        await neo4j.WipeAsync();
        return neo4j;
    }
}
