using KnowledgeGraph.Cache;
using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `cache-kill [pause] [read-only]`: the mix over the Neo4j that KG_NEO4J names, with memory that holds a small part of it and a Redis that is killed after
/// five seconds and comes back empty after ten, or that stands still (SIGSTOP) from the fifth to the fifteenth; a line for each second.
/// </summary>
internal static class CacheKillMode
{
    private const int Killed = 5;
    private const int Back = 10;
    private const int GoesOn = 15;
    private const int Seconds = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        var url = Environment.GetEnvironmentVariable("KG_NEO4J") ?? throw new InvalidOperationException("Set KG_NEO4J.");
        var store = await MeasuredStore.Neo4jAsync(url, args.Contains("read-only"));
        using var redis = await RedisServer.StartAsync();
        await using var connection = new RedisConnection(RedisOptions.Parse(redis.Address));
        using var cache = new AnswerCache(store.Reads.Model, CacheMode.OptionsFor(store) with { MaxBytes = 64 << 10 }, connection);
        var api = CacheMode.ApiOf(store.Reads, cache);
        var load = new LoadRun([(api, cache)], await ZipfMix.OfAsync(api), null);
        await load.RunAsync(TimeSpan.FromSeconds(8));
        var running = load.RunAsync(TimeSpan.FromSeconds(Seconds));
        Console.WriteLine("| second | answers | from memory | from Redis | runs | slowest | errors | Redis |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        for (var second = 1; second <= Seconds; second++)
        {
            var before = (load.Answers, cache.Counts.FromMemory, cache.Counts.FromShared, Runs: cache.Counts.FromStore + cache.Counts.Passed, load.Errors);
            await Task.Delay(TimeSpan.FromSeconds(1));
            Console.WriteLine(
                $"| {second} | {load.Answers - before.Answers:N0} | {cache.Counts.FromMemory - before.FromMemory:N0} | {cache.Counts.FromShared - before.FromShared:N0} | "
                + $"{cache.Counts.FromStore + cache.Counts.Passed - before.Runs:N0} | {load.TakeSlowest():N0} ms | {load.Errors - before.Errors} | {connection.State} |");
            await (args.Contains("pause") ? PauseAsync(redis, second) : KillAsync(redis, second));
        }

        await running;
        await store.Close();
        return 0;
    }

    private static async Task KillAsync(RedisServer redis, int second)
    {
        if (second == Killed)
        {
            redis.Kill();
        }
        else if (second == Back)
        {
            await redis.StartAsync();
        }
    }

    private static Task PauseAsync(RedisServer redis, int second)
    {
        if (second == Killed)
        {
            redis.Pause();
        }
        else if (second == GoesOn)
        {
            redis.Resume();
        }

        return Task.CompletedTask;
    }
}
