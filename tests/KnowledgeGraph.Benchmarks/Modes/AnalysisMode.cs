using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `analysis PLACE [RUNS] [write] [QUESTION…]`: asks a graph that has the votes of the United Nations (docs/bulk-load.md) what analysts ask, or
/// just the questions named, and tells how long whole answers take. PLACE is a file of the embedded store, `bolt://…` or `http://…/graphql`.
/// With `write` it does so, too, while a vote is recorded a second, which changes the graph.
/// </summary>
internal static class AnalysisMode
{
    private static readonly string[] Asked =
    [
        "session-matrix", "whole-matrix", "ranking", "session-ranking", "pair-by-session", "blocs-1960", "blocs-1985", "blocs-2018", "degree", "pagerank",
        "betweenness",
    ];

    private const int WarmUps = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;
        await using var graph = await AskedGraph.OpenAsync(args[0]);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var first = await MeasureAsync(graph, "ranking", 1);
        var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"The first question, which makes the columns: {first.Fastest:F0} ms, {first.Processor:F0} ms of CPU time.");
        Console.WriteLine($"It leaves {heap / 1024.0 / 1024.0:F1} MB on this process's managed heap.");
        Console.WriteLine();
        Console.WriteLine("| question | fastest | median | CPU time, median | answer |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var name in Asked.Any(args.Contains) ? Asked.Where(args.Contains) : Asked)
        {
            Print(name, await MeasureAsync(graph, name, runs));
        }

        if (args.Contains("write"))
        {
            await WhileWritingAsync(graph);
        }

        return 0;
    }

    private static void Print(string name, Times times) => Console.WriteLine(
        $"| {name} | {times.Fastest:F1} ms | {times.Median:F1} ms | {times.Processor:F1} ms | {times.Bytes / 1000.0:F1} kB |");

    private static async Task<Times> MeasureAsync(AskedGraph graph, string name, int runs)
    {
        var query = Operations.Text(name);
        var (walls, processor, bytes) = (new List<double>(), new List<double>(), 0);
        for (var run = 0; runs > 1 && run < WarmUps; run++)
        {
            await graph.AskAsync(query);
        }

        for (var run = 0; run < runs; run++)
        {
            var (used, started) = (Environment.CpuUsage.TotalTime, TimeProvider.System.GetTimestamp());
            bytes = (await graph.AskAsync(query)).Length;
            walls.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }

        walls.Sort();
        processor.Sort();
        return new Times(walls[0], walls[runs / 2], walls[^1], processor[runs / 2], bytes);
    }

    /// <summary>A vote a second, and a ranking after each.</summary>
    private static async Task WhileWritingAsync(AskedGraph graph)
    {
        const int writes = 10;
        var ledger = graph.Ledger ?? throw new ArgumentException("A server is written to by its own mutations: give a file or bolt://….");
        var times = new List<Times>();
        for (var write = 0; write < writes; write++)
        {
            await ledger.WriteAsync(VoteOf(write), default);
            times.Add(await MeasureAsync(graph, "ranking", 1));
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Print(
            "ranking after a vote was recorded",
            new Times(
                times.Min(each => each.Fastest),
                times.Select(each => each.Fastest).Order().ElementAt(writes / 2),
                times.Max(each => each.Fastest),
                times.Select(each => each.Processor).Order().ElementAt(writes / 2),
                times[0].Bytes));
        Console.WriteLine($"The slowest of the {writes} took {times.Max(each => each.Fastest):F1} ms.");
    }

    private static GraphWrite VoteOf(int number)
    {
        var model = SeededGraph.LoadModel();
        var kind = model.Positions!.Kind;
        object?[] values = [.. kind.Attributes.Select(attribute => attribute.ValueWhenAbsent)];
        values[model.Positions.Position.Index] = model.Positions.Position.Enum!.Values[number % 2];
        var day = new DateOnly(2020, 2, 1).AddDays((int)(TimeProvider.System.GetTimestamp() % 1000));
        return new GraphWrite("benchmark", null, [], [
            new ClaimRecord(
                kind,
                null,
                "country/fra",
                $"topic/unga-{5000 + number}",
                PartialDate.Parse(day.ToString("O", CultureInfo.InvariantCulture)),
                null,
                [.. kind.References.Select(_ => (string?)null)],
                [.. values],
                []),
        ]);
    }

    /// <summary>In milliseconds; the processor's are of this process.</summary>
    private readonly record struct Times(double Fastest, double Median, double Slowest, double Processor, int Bytes);
}
