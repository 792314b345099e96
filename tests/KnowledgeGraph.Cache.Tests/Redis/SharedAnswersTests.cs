using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Cache.Tests.Redis;

/// <summary>Two servers with one Redis.</summary>
public sealed class SharedAnswersTests
{
    [Fact]
    public async Task What_one_server_has_run_the_other_takes_from_Redis()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = new CachingServer(redis);
        await using var second = new CachingServer(redis);
        await first.BecomesAsync(RedisState.Up);
        await second.BecomesAsync(RedisState.Up);
        await first.AskAsync("Harbour", 1);
        await first.AskAsync("Harbour", 1);
        await first.AskUntilAsync("Harbour", 1, () => first.Counts.FromShared > 0, "Nothing got into Redis.");
        await second.AskUntilAsync("Harbour", 1, () => second.Counts.FromShared > 0, "The other server doesn't take it.");

        Assert.Equal(CachingServer.Expected("Harbour", 1), await second.AskAsync("Harbour", 1));
        var before = (second.Counts.FromShared, second.Runs);
        Assert.Equal(CachingServer.Expected("Harbour", 2), await second.AskAsync("Harbour", 2));
        Assert.Equal((before.FromShared, before.Runs + 1), (second.Counts.FromShared, second.Runs));
    }

    [Fact]
    public async Task What_is_asked_for_once_is_not_put_there()
    {
        using var redis = await RedisServer.StartAsync();
        await using var server = new CachingServer(redis);
        await server.BecomesAsync(RedisState.Up);
        for (var i = 0; i < 20; i++)
        {
            await server.AskAsync($"Film {i}", 1);
        }

        Assert.Equal(":0", await redis.RunAsync("DBSIZE"));
    }

    [Fact]
    public async Task A_store_that_is_faster_is_asked_itself()
    {
        using var redis = await RedisServer.StartAsync();
        await using var server = new CachingServer(redis, run: TimeSpan.Zero);
        await server.BecomesAsync(RedisState.Up);
        for (var i = 0; i < 20; i++)
        {
            server.Redis.Latency.Add(TimeSpan.FromSeconds(10));
            await server.AskAsync("Harbour", 1);
        }

        Assert.Equal(0, server.Counts.FromShared);
        Assert.Equal(":0", await redis.RunAsync("DBSIZE"));
    }
}
