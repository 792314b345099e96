using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Cache.Tests.Redis;

/// <summary>Whatever a Redis does, answers are right, come, and come from it again once it is well.</summary>
public sealed class RedisFailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_was_never_there()
    {
        using var redis = RedisServer.Create();
        await using var server = new CachingServer(redis);
        await AskForFilmsAsync(server, revision: 1);
        Assert.Equal(RedisState.Away, server.Redis.State);

        await redis.StartAsync();

        await IsUsedAsync(server, revision: 2);
    }

    [Fact]
    public async Task It_is_killed_under_load_and_comes_back_empty()
    {
        using var redis = await RedisServer.StartAsync();
        await using var server = new CachingServer(redis);
        await IsUsedAsync(server, revision: 1);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var load = Enumerable.Range(0, 8).Select(client => LoadAsync(server, client, ended.Token)).ToArray();

        redis.Kill();
        await server.BecomesAsync(RedisState.Away);
        await redis.StartAsync();
        await IsUsedAsync(server, revision: 3);

        await ended.CancelAsync();
        Assert.All(await Task.WhenAll(load), answers => Assert.True(answers > 0));
    }

    [Fact]
    public async Task It_is_paused()
    {
        using var redis = await RedisServer.StartAsync();
        await using var server = new CachingServer(redis);
        await IsUsedAsync(server, revision: 1);

        redis.Pause();
        await AskForFilmsAsync(server, revision: 2);
        await CachingServer.UntilAsync(() => !server.Redis.IsUp, "A Redis that doesn't answer is still asked.");
        await AskForFilmsAsync(server, revision: 3);
        redis.Resume();

        await IsUsedAsync(server, revision: 4);
    }

    [Fact]
    public async Task It_is_slow()
    {
        using var redis = await RedisServer.StartAsync();
        await using var server = new CachingServer(redis);
        await IsUsedAsync(server, revision: 1);

        await redis.RunAsync("CLIENT PAUSE 3000 ALL");
        await AskForFilmsAsync(server, revision: 2);

        await IsUsedAsync(server, revision: 3);
    }

    [Fact]
    public async Task It_is_full()
    {
        using var redis = await RedisServer.StartAsync("--maxmemory", "2mb", "--maxmemory-policy", "noeviction");
        await using var server = new CachingServer(redis);
        await server.BecomesAsync(RedisState.Up);
        await redis.RunAsync("DEBUG POPULATE 50000 filler 10");

        for (var revision = 1; server.Redis.State != RedisState.Full; revision++)
        {
            await AskForFilmsAsync(server, revision);
        }

        Assert.True(server.Redis.IsUp);
        await redis.RunAsync("FLUSHALL");
        await IsUsedAsync(server, revision: 1_000_000);
    }

    /// <summary>Asks for some films twice; each answer has to be right.</summary>
    private static async Task AskForFilmsAsync(CachingServer server, long revision)
    {
        for (var i = 0; i < 12; i++)
        {
            var title = $"Film {i % 6}";
            Assert.Equal(CachingServer.Expected(title, revision), await server.AskAsync(title, revision));
        }
    }

    /// <summary>Waits until answers come from Redis again.</summary>
    private static async Task IsUsedAsync(CachingServer server, long revision)
    {
        await server.BecomesAsync(RedisState.Up);
        for (var (before, tries) = (server.Counts.FromShared, 0); server.Counts.FromShared == before; tries++)
        {
            Assert.True(tries < 1_000, $"Redis is {server.Redis.State}, and nothing comes from it.");
            await AskForFilmsAsync(server, revision);
        }
    }

    private static async Task<int> LoadAsync(CachingServer server, int client, CancellationToken ended)
    {
        var answers = 0;
        for (var revision = 100L; !ended.IsCancellationRequested; revision++)
        {
            await AskForFilmsAsync(server, revision + 1_000 * client);
            answers++;
        }

        return answers;
    }
}
