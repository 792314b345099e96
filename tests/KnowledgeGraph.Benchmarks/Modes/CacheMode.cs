using KnowledgeGraph.Cache;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `cache [SECONDS]`: a Zipf-distributed mix with no cache, with memory, with memory and Redis, without writes and with one a second, on the
/// embedded store and, where KG_NEO4J names one, on Neo4j. Starts a redis-server of its own.
/// </summary>
internal static class CacheMode
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] args)
    {
        var time = TimeSpan.FromSeconds(int.Parse(args.FirstOrDefault() ?? "5"));
        using var redis = await RedisServer.StartAsync();
        Console.WriteLine("| store | cache | writes | answers/s | hit ratio | median | 99 % | runs/s | store's cores | errors |");
        Console.WriteLine("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        await MeasureAsync(await MeasuredStore.EmbeddedAsync(), redis, time);
        if (Environment.GetEnvironmentVariable("KG_NEO4J") is { Length: > 0 } url)
        {
            await MeasureAsync(await MeasuredStore.Neo4jAsync(url), redis, time);
        }

        return 0;
    }

    /// <summary>The cache as a server has it.</summary>
    public static AnswerCacheOptions OptionsFor(MeasuredStore store) => new() { KnowsFirst = store.IsElsewhere };

    public static GraphApi ApiOf(MeasuredStore store, AnswerCache? cache) => GraphApi.Create(
        store.Reads, new GraphApiOptions { Engine = SeededGraph.Options with { CachedDocuments = 4_000 }, Cache = cache }, TimeProvider.System);

    private static async Task MeasureAsync(MeasuredStore store, RedisServer redis, TimeSpan time)
    {
        var model = store.Reads.Model;
        foreach (var writes in new[] { false, true })
        {
            await MeasureAsync(store, "none", null, writes, time);
            using (var memory = new AnswerCache(model, OptionsFor(store)))
            {
                await MeasureAsync(store, "memory", memory, writes, time);
            }

            await using var connection = new RedisConnection(RedisOptions.Parse(redis.Address));
            using var both = new AnswerCache(model, OptionsFor(store), connection);
            await MeasureAsync(store, "memory + Redis", both, writes, time);
            using var small = new AnswerCache(model, OptionsFor(store) with { MaxBytes = 64 << 10 }, connection);
            await MeasureAsync(store, "64 KiB + Redis", small, writes, time);
        }

        await store.Close();
    }

    private static async Task MeasureAsync(MeasuredStore store, string name, AnswerCache? cache, bool writes, TimeSpan time)
    {
        var api = ApiOf(store, cache);
        using var ended = new CancellationTokenSource();
        var writing = writes ? Task.Run(() => store.KeepWritingAsync(ended.Token)) : Task.CompletedTask;
        var result = await new LoadRun(api, await ZipfMix.OfAsync(api), cache, store.Time).MeasureAsync(WarmUp, time);
        await ended.CancelAsync();
        await writing;
        Console.WriteLine(
            $"| {store.Name} | {name} | {(writes ? "1/s" : "none")} | {result.PerSecond:N0} | {result.HitRatio:F3} | {result.Median:N0} µs | "
            + $"{result.Percentile99:N0} µs | {result.RunsPerSecond:N0} | {(store.Time is null ? "" : $"{result.StoreCores:F2}")} | {result.Errors} |");
    }
}
