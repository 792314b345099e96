using System.Diagnostics;
using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Cache.Tests.Redis;

/// <summary>A Redis that stands still for ten seconds under load (SIGSTOP), and goes on.</summary>
public sealed class RedisPauseTests
{
    private const int Clients = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Who waited for Redis would wait until it goes on. The patience is 300 ms and a run takes 40: the bound leaves a crowded machine ten times
    /// that, and is half the pause.
    /// </summary>
    private static readonly TimeSpan Timely = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Answers_stay_right_and_timely_and_come_from_it_again()
    {
        using var redis = await RedisServer.StartAsync();
        await using var server = new CachingServer(redis);
        await server.BecomesAsync(RedisState.Up);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var load = Enumerable.Range(0, Clients).Select(client => LoadAsync(server, client, ended.Token)).ToArray();
        await CachingServer.UntilAsync(() => server.Counts.FromShared > 0, "Nothing comes from Redis.");

        var paused = Stopwatch.StartNew();
        redis.Pause();
        await CachingServer.UntilAsync(() => !server.Redis.IsUp, "A Redis that doesn't answer is still asked.");
        var known = server.Counts.FromShared;
        await Task.Delay(Pause - paused.Elapsed is { Ticks: > 0 } rest ? rest : TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(known, server.Counts.FromShared);
        redis.Resume();

        await server.BecomesAsync(RedisState.Up);
        await CachingServer.UntilAsync(() => server.Counts.FromShared > known, "Nothing comes from Redis again.");
        await ended.CancelAsync();
        var latencies = (await Task.WhenAll(load)).SelectMany(each => each).Order().ToList();
        Assert.InRange(latencies[latencies.Count * 99 / 100], TimeSpan.Zero, Timely);
        Assert.True(server.Counts.Decisions.InRedis(CacheDecision.Away) > 0, "It wasn't noted that Redis was by-passed.");
    }

    /// <summary>Asks for films one after another, each answer of which has to be right.</summary>
    private static async Task<List<TimeSpan>> LoadAsync(CachingServer server, int client, CancellationToken ended)
    {
        var latencies = new List<TimeSpan>();
        for (var i = 0; !ended.IsCancellationRequested; i++)
        {
            var (title, revision) = ($"Film {client} {i % 4}", 1 + i / 16);
            var asked = Stopwatch.GetTimestamp();
            Assert.Equal(CachingServer.Expected(title, revision), await server.AskAsync(title, revision));
            latencies.Add(Stopwatch.GetElapsedTime(asked));
        }

        return latencies;
    }
}
