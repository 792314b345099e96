using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `profile [OPERATION] [SECONDS] [cold]`: answers an operation over and over, for a profiler to look at, and says what CPU time one
/// answer takes, which a busy machine blurs less than the time that passes. `cold` does it without the engine's caches.
/// </summary>
internal static class ProfileMode
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] args)
    {
        var text = Operations.Text(args.ElementAtOrDefault(0) ?? Operations.Nested);
        var seconds = TimeSpan.FromSeconds(int.Parse(args.ElementAtOrDefault(1) ?? "10"));
        var isCold = args.ElementAtOrDefault(2) == "cold";
        await using var graph = await SeededGraph.OpenAsync(SeededGraph.Options with { CachedDocuments = isCold ? 0 : 1_000 });

        await RepeatAsync(graph, text, WarmUp);
        var (used, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var count = await RepeatAsync(graph, text, seconds);
        used = Environment.CpuUsage.TotalTime - used;
        allocated = GC.GetTotalAllocatedBytes() - allocated;

        Console.WriteLine($"{count} answers, {used.TotalMicroseconds / count:F2} µs of CPU time and {allocated / count} bytes each");
        return 0;
    }

    private static async Task<long> RepeatAsync(SeededGraph graph, string text, TimeSpan time)
    {
        using var writer = new ResponseWriter();
        var started = TimeProvider.System.GetTimestamp();
        var count = 0L;
        while (TimeProvider.System.GetElapsedTime(started) < time)
        {
            for (var i = 0; i < 100; i++, count++)
            {
                await graph.ExecuteAsync(text, writer);
            }
        }

        return count;
    }
}
