using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Cache;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Some clients that ask a mix of operations one after another, each at one of the servers, and what came of it.</summary>
/// <param name="servers">The API and the cache of each; they stand for processes and share nothing but the store and, where there is one, Redis.</param>
/// <param name="newShare">Which part of the operations was never asked for before.</param>
internal sealed class LoadRun(IReadOnlyList<(GraphApi Api, AnswerCache? Cache)> servers, ZipfMix mix, Func<TimeSpan>? storeTime, double newShare = 0)
{
    public const int Clients = 16;

    private readonly List<double>[] latencies = [.. Enumerable.Range(0, Clients).Select(_ => new List<double>())];
    private long answers;
    private long errors;
    private long slowest;

    public long Answers => Volatile.Read(ref answers);

    public long Errors => Volatile.Read(ref errors);

    /// <summary>An operation that failed, with its answer; null while there is none.</summary>
    public string? FirstError { get; private set; }

    /// <summary>The longest that an answer has taken since this was asked last, in milliseconds.</summary>
    public double TakeSlowest() => Interlocked.Exchange(ref slowest, 0) / 1000.0;

    /// <summary>Asks without measuring, then measures.</summary>
    public async Task<LoadResult> MeasureAsync(TimeSpan warmUp, TimeSpan time)
    {
        await RunAsync(warmUp);
        Array.ForEach(latencies, list => list.Clear());
        (answers, errors) = (0, 0);
        var before = (Hits: Hits(), Shared: Shared(), Own: Environment.CpuUsage.TotalTime, Store: StoreTime());
        var started = Stopwatch.GetTimestamp();
        await RunAsync(time);
        var taken = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var sorted = latencies.SelectMany(list => list).Order().ToArray();
        var thousands = answers / 1000.0;
        return new LoadResult(
            answers / taken,
            (double)(Hits() - before.Hits) / answers,
            (double)(Shared() - before.Shared) / answers,
            sorted[sorted.Length / 2],
            sorted[sorted.Length * 99 / 100],
            (Environment.CpuUsage.TotalTime - before.Own).TotalSeconds / thousands,
            (StoreTime() - before.Store).TotalSeconds / thousands,
            errors);
    }

    public Task RunAsync(TimeSpan time) =>
        Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => AskAsync(client, time))));

    private async Task AskAsync(int client, TimeSpan time)
    {
        var random = new Random(client);
        var api = servers[client % servers.Count].Api;
        using var writer = new ResponseWriter();
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < time;)
        {
            writer.Reset();
            var (query, variables) = mix.Next(random, newShare);
            var asked = Stopwatch.GetTimestamp();
            var result = await api.ExecuteAsync(new GraphQLRequest { Query = query, VariablesJson = variables }, writer);
            var taken = Stopwatch.GetElapsedTime(asked).TotalMicroseconds;
            latencies[client].Add(taken);
            Slow((long)taken);
            Interlocked.Increment(ref answers);
            if (result.ErrorCount > 0)
            {
                Interlocked.Increment(ref errors);
                FirstError ??= $"{query} {Encoding.UTF8.GetString(variables)} {Encoding.UTF8.GetString(writer.WrittenSpan)}";
            }
        }
    }

    private void Slow(long microseconds)
    {
        for (var before = Volatile.Read(ref slowest); microseconds > before; before = Volatile.Read(ref slowest))
        {
            Interlocked.CompareExchange(ref slowest, microseconds, before);
        }
    }

    private long Hits() => servers.Sum(server => server.Cache is { Counts: var counts } ? counts.FromMemory + counts.FromShared + counts.FromFlights : 0);

    private long Shared() => servers.Sum(server => server.Cache?.Counts.FromShared ?? 0);

    private TimeSpan StoreTime() => storeTime?.Invoke() ?? TimeSpan.Zero;
}

/// <summary>What a load came to.</summary>
/// <param name="HitRatio">The part of the answers for which the store wasn't run.</param>
/// <param name="SharedRatio">The part that came from Redis.</param>
/// <param name="Median">In microseconds.</param>
/// <param name="Percentile99">In microseconds.</param>
/// <param name="OwnTime">Seconds of this process's CPU time for 1,000 answers: clients, servers and, where it is embedded, the store.</param>
/// <param name="StoreTime">Likewise of the store's own process.</param>
internal sealed record LoadResult(
    double PerSecond, double HitRatio, double SharedRatio, double Median, double Percentile99, double OwnTime, double StoreTime, long Errors);
