using KnowledgeGraph.Cache;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `cache [SECONDS] [read-only]`: a Zipf-distributed mix at two servers with no cache, with memory, with memory and Redis, as it is and with every tenth
/// operation new; without writes and with one a second; on the embedded store (with the graph of the file that KG_GRAPH names, copied, and the seed) and,
/// where KG_NEO4J names one, on Neo4j (with what it holds, or the seed where it is empty). `read-only` leaves Neo4j as it is. Starts a redis-server of its own.
/// </summary>
internal static class CacheMode
{
    private const int Servers = 2;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Neo4j plans each statement once, and compiles its own code for half a minute.</summary>
    private static readonly TimeSpan StoreWarmUp = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args)
    {
        var time = TimeSpan.FromSeconds(int.Parse(args.FirstOrDefault() ?? "5"));
        var isReadOnly = args.Contains("read-only");
        Console.WriteLine("| store | writes | cache | new | answers/s | hit ratio | from Redis | median | 99 % | runs per 1,000 | CPU s per 1,000 | store's own | errors |");
        Console.WriteLine("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        if (Environment.GetEnvironmentVariable("KG_NEO4J") is { Length: > 0 } url)
        {
            await MeasureAsync(await MeasuredStore.Neo4jAsync(url, isReadOnly), isReadOnly ? [false] : [false, true], time);
        }

        if (!args.Contains("no-embedded"))
        {
            await MeasureAsync(await MeasuredStore.EmbeddedAsync(Environment.GetEnvironmentVariable("KG_GRAPH")), [false, true], time);
        }

        return 0;
    }

    /// <summary>The cache as a server has it.</summary>
    public static AnswerCacheOptions OptionsFor(MeasuredStore store) => new() { KnowsFirst = store.IsElsewhere };

    public static GraphApi ApiOf(MeasuredStore store, AnswerCache? cache) => GraphApi.Create(
        store.Reads, new GraphApiOptions { Engine = SeededGraph.Options with { CachedDocuments = 4_000 }, Cache = cache }, TimeProvider.System);

    private static async Task MeasureAsync(MeasuredStore store, bool[] writing, TimeSpan time)
    {
        var mix = await ZipfMix.OfAsync(ApiOf(store, null));
        Console.WriteLine($"| {store.Name} | | {mix.Count:N0} operations | | | | | | | | | | |");
        await new LoadRun([(ApiOf(store, null), null)], mix, null).RunAsync(StoreWarmUp);
        foreach (var writes in writing)
        {
            await MeasureAsync(store, mix, "none", null, writes, 0, time);
            foreach (var newShare in new[] { 0, 0.1 })
            {
                await MeasureAsync(store, mix, "memory", () => null, writes, newShare, time);
                using var redis = await RedisServer.StartAsync();
                await MeasureAsync(store, mix, "memory + Redis", () => new RedisConnection(RedisOptions.Parse(redis.Address)), writes, newShare, time);
            }
        }

        await store.Close();
    }

    /// <param name="connect">Makes a server's connection to Redis, or null where it has none; itself null where there is no cache.</param>
    private static async Task MeasureAsync(
        MeasuredStore store, ZipfMix mix, string name, Func<RedisConnection?>? connect, bool writes, double newShare, TimeSpan time)
    {
        var model = store.Reads.Model;
        var connections = Enumerable.Range(0, Servers).Select(_ => connect?.Invoke()).ToList();
        var caches = connections.Select(redis => connect is null ? null
            : redis is null ? new AnswerCache(model, OptionsFor(store))
            : new AnswerCache(model, OptionsFor(store), redis)).ToList();
        var load = new LoadRun([.. caches.Select(cache => (ApiOf(store, cache), cache))], mix, store.Time, newShare);
        using var ended = new CancellationTokenSource();
        var writing = writes ? Task.Run(() => store.KeepWritingAsync(mix.KeyOfEachKind, ended.Token)) : Task.CompletedTask;
        var result = await load.MeasureAsync(WarmUp, time);
        await ended.CancelAsync();
        await writing;
        Console.WriteLine(
            $"| {store.Name} | {(writes ? "1/s" : "none")} | {name} | {newShare:P0} | {result.PerSecond:N0} | {result.HitRatio:F3} | {result.SharedRatio:F3} | {result.Median:N0} µs | "
            + $"{result.Percentile99:N0} µs | {(1 - result.HitRatio) * 1000:N0} | {result.OwnTime:F3} | {(store.Time is null ? "" : $"{result.StoreTime:F2}")} | {result.Errors} |");
        if (load.FirstError is { } error)
        {
            Console.Error.WriteLine(error);
        }

        caches.ForEach(cache => cache?.Dispose());
        foreach (var connection in connections)
        {
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }
}
