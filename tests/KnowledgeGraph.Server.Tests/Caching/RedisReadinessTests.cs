using System.Diagnostics;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Server.Documents;

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

    private static Task BecomesAsync(RunningServer server, string status, string redis) => UntilAsync(async () =>
    {
        using var response = await server.SendAsync(HttpMethod.Get, "/health/ready", null, null);
        var report = await RunningServer.JsonAsync(response);
        Assert.True(response.IsSuccessStatusCode);
        return (report["status"]!.ToString(), report["checks"]!["cache"]!["redis"]!.ToString()) == (status, redis);
    });

    private static Task BecomesAsync(RedisServer redis, string command, string answer) =>
        UntilAsync(async () => await redis.RunAsync(command) == answer);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "It didn't become so.");
        }
    }
}
