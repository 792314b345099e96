using KnowledgeGraph.Cache;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `cache [SECONDS] [WARM-UP SECONDS] [read-only] [no-embedded]`: a Zipf-distributed mix at two servers with no cache, with memory, with memory and Redis, as it is and with every tenth
/// operation new; without writes and with one a second; on the embedded store (with the graph of the file that KG_GRAPH names, copied, and the seed) and,
/// where KG_NEO4J names one, on Neo4j (with what it holds, or the seed where it is empty). `read-only` leaves Neo4j as it is. Starts a redis-server of its own. KG_REVISION_LEASE_MS is how long leases
/// on the newest revision are: 0 for none.
/// </summary>
internal static class CacheMode
{
    private const int Servers = 2;

    private const string WarmUp = "3";

    /// <summary>Neo4j plans each statement once, and compiles its own code for half a minute.</summary>
    private static readonly TimeSpan StoreWarmUp = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args)
    {
        var time = new MeasuredTime(SecondsOf(args, 0, "5"), SecondsOf(args, 1, WarmUp));
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

    public static GraphApi ApiOf(IGraphStore store, AnswerCache? cache) => GraphApi.Create(
        store, new GraphApiOptions { Engine = SeededGraph.Options with { CachedDocuments = 4_000 }, Cache = cache }, TimeProvider.System);

    private static async Task MeasureAsync(MeasuredStore store, bool[] writing, MeasuredTime time)
    {
        var mix = await ZipfMix.OfAsync(ApiOf(store.Reads, null));
        Console.WriteLine($"| {store.Name} | | {mix.Count:N0} operations | | | | | | | | | | |");
        await new LoadRun([(ApiOf(store.Reads, null), null)], mix, null).RunAsync(StoreWarmUp);
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
        MeasuredStore store, ZipfMix mix, string name, Func<RedisConnection?>? connect, bool writes, double newShare, MeasuredTime time)
    {
        var servers = new List<MeasuredServer>();
        for (var i = 0; i < Servers; i++)
        {
            servers.Add(await MeasuredServer.StartAsync(store, isCached: connect is not null, connect?.Invoke()));
        }

        var load = new LoadRun([.. servers.Select(server => (server.Api, server.Cache))], mix, store.Time, newShare);
        using var ended = new CancellationTokenSource();
        var writing = writes ? Task.Run(() => store.KeepWritingAsync(servers[0].Ledger, mix.KeyOfEachKind, ended.Token)) : Task.CompletedTask;
        var result = await load.MeasureAsync(time.WarmUp, time.Measured);
        await ended.CancelAsync();
        await writing;
        Console.WriteLine(
            $"| {store.Name} | {(writes ? "1/s" : "none")} | {name} | {newShare:P0} | {result.PerSecond:N0} | {result.HitRatio:F3} | {result.SharedRatio:F3} | {result.Median:N0} µs | "
            + $"{result.Percentile99:N0} µs | {(1 - result.HitRatio) * 1000:N0} | {result.OwnTime:F3} | {(store.Time is null ? "" : $"{result.StoreTime:F2}")} | {result.Errors} |");
        if (load.FirstError is { } error)
        {
            Console.Error.WriteLine(error);
        }

        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>A number of seconds by its place among the arguments.</summary>
    private static TimeSpan SecondsOf(string[] args, int place, string otherwise) =>
        TimeSpan.FromSeconds(int.Parse(args.Where(each => char.IsAsciiDigit(each[0])).ElementAtOrDefault(place) ?? otherwise));

    /// <param name="WarmUp">Before each row, with an empty cache: it has to fill in that time.</param>
    private sealed record MeasuredTime(TimeSpan Measured, TimeSpan WarmUp);
}
