using System.Diagnostics;
using KnowledgeGraph.Cache;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Some clients that ask a mix of operations one after another, and what came of it.</summary>
internal sealed class LoadRun(GraphApi api, ZipfMix mix, AnswerCache? cache, Func<TimeSpan>? storeTime)
{
    public const int Clients = 16;

    private readonly List<double>[] latencies = [.. Enumerable.Range(0, Clients).Select(_ => new List<double>())];
    private long answers;
    private long errors;

    public long Answers => Volatile.Read(ref answers);

    public long Errors => Volatile.Read(ref errors);

    /// <summary>Asks without measuring, then measures.</summary>
    public async Task<LoadResult> MeasureAsync(TimeSpan warmUp, TimeSpan time)
    {
        await RunAsync(warmUp);
        Array.ForEach(latencies, list => list.Clear());
        (answers, errors) = (0, 0);
        var (runsBefore, cpuBefore) = (Runs(), storeTime?.Invoke() ?? TimeSpan.Zero);
        var started = Stopwatch.GetTimestamp();
        await RunAsync(time);
        var taken = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var sorted = latencies.SelectMany(list => list).Order().ToArray();
        var runs = cache is null ? answers : Runs() - runsBefore;
        return new LoadResult(
            answers / taken,
            1 - (double)runs / answers,
            sorted[sorted.Length / 2],
            sorted[sorted.Length * 99 / 100],
            runs / taken,
            ((storeTime?.Invoke() ?? TimeSpan.Zero) - cpuBefore).TotalSeconds / taken,
            errors);
    }

    public Task RunAsync(TimeSpan time) =>
        Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => AskAsync(client, time))));

    private async Task AskAsync(int client, TimeSpan time)
    {
        var random = new Random(client);
        using var writer = new ResponseWriter();
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < time;)
        {
            writer.Reset();
            var asked = Stopwatch.GetTimestamp();
            var result = await api.ExecuteAsync(new GraphQLRequest { Query = mix.Next(random) }, writer);
            latencies[client].Add(Stopwatch.GetElapsedTime(asked).TotalMicroseconds);
            Interlocked.Increment(ref answers);
            if (result.ErrorCount > 0)
            {
                Interlocked.Increment(ref errors);
            }
        }
    }

    private long Runs() => cache is null ? 0 : cache.Counts.FromStore + cache.Counts.Passed;
}

/// <summary>What a load came to.</summary>
/// <param name="HitRatio">The part of the answers for which the store wasn't run.</param>
/// <param name="Median">In microseconds.</param>
/// <param name="Percentile99">In microseconds.</param>
/// <param name="StoreCores">How many cores the store's own process used.</param>
internal sealed record LoadResult(
    double PerSecond, double HitRatio, double Median, double Percentile99, double RunsPerSecond, double StoreCores, long Errors);
