using System.Diagnostics;
using System.Net;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Server.Tests.CommandLine;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>Two server processes that limit callers by one Redis.</summary>
public sealed class SharedRatesTests
{
    /// <summary>Operations a minute. The bucket gets another one every other second, which a slow run has to reckon with.</summary>
    private const int Rate = 30;

    [Fact]
    public async Task What_both_let_through_stays_within_the_limit_and_without_Redis_each_limits_by_itself()
    {
        using var redis = await RedisServer.StartAsync();
        using var one = new KgProcess();
        using var two = new KgProcess();
        await using var first = await StartAsync(one, redis);
        await using var second = await StartAsync(two, redis);

        var started = Stopwatch.StartNew();
        var counted = await AskAsync(Rate, first, second);
        Assert.InRange(counted.Served, Rate, Rate + RefilledIn(started));
        Assert.Equal(2 * Rate, counted.Served + counted.Refused);
        Assert.Equal(0, counted.Failed);

        redis.Kill();
        await Waiting.UntilAsync(async () => await StateAsync(first) == "Away" && await StateAsync(second) == "Away");
        var alone = await AskAsync(2 * Rate, first, second);
        Assert.Equal(0, alone.Failed);
        Assert.True(alone.Refused > 0, "Nothing is refused without Redis.");
        Assert.InRange(counted.Served + alone.Served, Rate, 2 * (Rate + RefilledIn(started)));
        await Waiting.UntilAsync(async () => (await AskAsync(1, first)).Served == 1);

        await redis.StartAsync();
        await Waiting.UntilAsync(async () => await StateAsync(first) == "Up" && await StateAsync(second) == "Up");
        var again = await AskAsync(Rate, first, second);
        Assert.Equal((2 * Rate, 0), (again.Served + again.Refused, again.Failed));
    }

    private static int RefilledIn(Stopwatch watch) => (int)(watch.Elapsed.TotalMinutes * Rate) + 1;

    private static async Task<ServerProcess> StartAsync(KgProcess kg, RedisServer redis)
    {
        kg.Environment["KG_SEED"] = "";
        kg.Environment["KG_REDIS"] = redis.Address;
        // So that a crowded machine isn't taken for a Redis that fails.
        kg.Environment["KG_REDIS_TIMEOUT_MS"] = "10000";
        kg.Environment["KG_RATE_PER_ADDRESS"] = $"{Rate}";
        var server = await ServerProcess.StartAsync(kg);
        await Waiting.UntilAsync(async () => await StateAsync(server) == "Up");
        return server;
    }

    private static async Task<string?> StateAsync(ServerProcess server) =>
        (string?)(await server.GetAsync("/health/ready"))["checks"]!["cache"]!["redis"];

    /// <summary>Asks each so many times, by turns.</summary>
    private static async Task<(int Served, int Refused, int Failed)> AskAsync(int times, params ServerProcess[] servers)
    {
        var (served, refused, failed) = (0, 0, 0);
        for (var i = 0; i < times; i++)
        {
            foreach (var server in servers)
            {
                using var response = await server.PostAsync("""{"query":"{ __typename }"}""");
                _ = response.StatusCode switch
                {
                    HttpStatusCode.OK => served++,
                    HttpStatusCode.TooManyRequests => refused++,
                    _ => failed++,
                };
            }
        }

        return (served, refused, failed);
    }
}
