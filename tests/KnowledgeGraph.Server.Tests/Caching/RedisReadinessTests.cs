using KnowledgeGraph.Contracts;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Tests.Documents;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>A server whose Redis comes and goes.</summary>
public sealed class RedisReadinessTests
{
    [Fact]
    public async Task It_is_degraded_without_its_Redis_and_answers_all_the_same()
    {
        using var redis = RedisServer.Create();
        await using var server = await RunningServer.StartAsync("--KG_REDIS", redis.Address);
        await BecomesAsync(server, "Degraded", "Away");
        Assert.NotNull((await server.QueryAsync("{ graph { revision } }"))["data"]!["graph"]!["revision"]);

        await redis.StartAsync();
        await BecomesAsync(server, "Healthy", "Up");
        redis.Kill();
        await BecomesAsync(server, "Degraded", "Away");
        Assert.NotNull((await server.QueryAsync("{ graph { revision } }"))["data"]!["graph"]!["revision"]);
    }

    [Fact]
    public async Task Redis_tells_what_is_published_and_is_told_again_when_it_comes_back_empty()
    {
        using var redis = await RedisServer.StartAsync();
        await using var server = await RunningServer.StartAsync("--KG_REDIS", redis.Address);
        await BecomesAsync(redis, "HGET kg:published revision", "2");
        await BecomesAsync(redis, "HGET kg:published Stance", "2");

        redis.Kill();
        await redis.StartAsync();

        await BecomesAsync(redis, "HGET kg:published revision", "2");
    }

    [Fact]
    public async Task A_query_that_one_server_was_sent_another_knows()
    {
        const string query = "query Shared { graph { __typename } }";
        using var redis = await RedisServer.StartAsync();
        await using var first = await RunningServer.StartAsync("--KG_REDIS", redis.Address);
        await using var second = await RunningServer.StartAsync("--KG_REDIS", redis.Address);
        await BecomesAsync(first, "Healthy", "Up");
        await BecomesAsync(second, "Healthy", "Up");
        var extension = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{DocumentHash.Of(query)}}}"}}""";
        using var sent = await first.PostAsync($$"""{"query":"{{query}}","extensions":{{extension}}}""");
        using var asked = await second.PostAsync($$"""{"extensions":{{extension}}}""");

        Assert.NotNull((await RunningServer.JsonAsync(asked))["data"]!["graph"]);
    }

    [Fact]
    public async Task A_document_that_one_server_was_given_another_that_serves_given_ones_only_knows_by_its_hash()
    {
        const string added = "query Added { graph { __typename } }";
        using var redis = await RedisServer.StartAsync();
        using var older = DocumentFolder.Create();
        using var newer = DocumentFolder.Create();
        newer.Write("added.graphql", added);
        await using var first = await RunningServer.StartAsync("--KG_REDIS", redis.Address, "--KG_DOCUMENTS", older.Path, "--KG_DOCUMENTS_ONLY", "true");
        await BecomesAsync(first, "Healthy", "Up");
        Assert.Equal("DOCUMENT_NOT_FOUND", await CodeAsync(first, DocumentHash.Of(added)));

        await using var second = await RunningServer.StartAsync("--KG_REDIS", redis.Address, "--KG_DOCUMENTS", newer.Path, "--KG_DOCUMENTS_ONLY", "true");
        await Waiting.UntilAsync(async () => await CodeAsync(first, DocumentHash.Of(added)) is null);

        // What somebody puts there under a hash that isn't its own is no document, nor is what a client sends.
        var forged = new string('0', 64);
        await redis.RunAsync($"SET kg:t:{forged} {{__typename}}");
        Assert.Equal("DOCUMENT_NOT_FOUND", await CodeAsync(first, forged));
        Assert.Equal("DOCUMENT_NOT_TRUSTED", (string?)(await first.QueryAsync("{ __typename }"))["errors"]![0]!["extensions"]!["code"]);

        redis.Kill();
        Assert.Null(await CodeAsync(second, DocumentHash.Of(added)));
        Assert.Equal("DOCUMENT_NOT_FOUND", await CodeAsync(first, DocumentHash.Of(added)));
        await redis.StartAsync();
        await Waiting.UntilAsync(async () => await CodeAsync(first, DocumentHash.Of(added)) is null);
    }

    private static async Task<string?> CodeAsync(RunningServer server, string hash)
    {
        using var response = await server.PostAsync($$"""{"documentId":"sha256:{{hash}}"}""");
        return (string?)(await RunningServer.JsonAsync(response))["errors"]?[0]!["extensions"]!["code"];
    }

    private static Task BecomesAsync(RunningServer server, string status, string redis) => Waiting.UntilAsync(async () =>
    {
        using var response = await server.SendAsync(HttpMethod.Get, "/health/ready", null, null);
        var report = await RunningServer.JsonAsync(response);
        Assert.True(response.IsSuccessStatusCode);
        return (report["status"]!.ToString(), report["checks"]!["cache"]!["redis"]!.ToString()) == (status, redis);
    });

    private static Task BecomesAsync(RedisServer redis, string command, string answer) =>
        Waiting.UntilAsync(async () => await redis.RunAsync(command) == answer);
}
