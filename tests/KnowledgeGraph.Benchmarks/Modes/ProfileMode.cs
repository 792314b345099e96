using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `profile [OPERATION] [SECONDS] [cold]`: answers an operation over and over, for a profiler to look at; `cold` does it without
/// the engine's caches.
/// </summary>
internal static class ProfileMode
{
    public static async Task<int> RunAsync(string[] args)
    {
        var text = Operations.Text(args.ElementAtOrDefault(0) ?? Operations.Nested);
        var end = TimeSpan.FromSeconds(int.Parse(args.ElementAtOrDefault(1) ?? "10"));
        var isCold = args.ElementAtOrDefault(2) == "cold";
        await using var graph = await SeededGraph.OpenAsync(SeededGraph.Options with { CachedDocuments = isCold ? 0 : 1_000 });
        using var writer = new ResponseWriter();
        var count = 0L;
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < end)
        {
            for (var i = 0; i < 100; i++, count++)
            {
                await graph.ExecuteAsync(text, writer);
            }
        }

        Console.WriteLine($"{count} answers, {end.TotalMicroseconds / count:F2} µs each");
        return 0;
    }
}
