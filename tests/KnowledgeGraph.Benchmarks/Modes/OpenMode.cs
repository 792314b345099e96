using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `open FILE [RUNS]`: opens a graph's file again and again, such as one with the votes of the United Nations (docs/bulk-load.md), and tells how
/// long that takes and what it leaves on the managed heap, in all and for each claim.
/// </summary>
internal static class OpenMode
{
    public static async Task<int> RunAsync(string[] args)
    {
        var (file, runs) = (args[0], args.Length > 1 ? int.Parse(args[1]) : 5);
        var model = SeededGraph.LoadModel();
        Console.WriteLine("| run | open | processor time | allocated | collecting | managed heap | per claim | highest working set |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var run = 1; run <= runs; run++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            using var process = Process.GetCurrentProcess();
            var (allocated, paused) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
            var (processor, started) = (process.TotalProcessorTime, TimeProvider.System.GetTimestamp());
            var store = EmbeddedStore.Open(file, model, TimeProvider.System);
            var elapsed = TimeProvider.System.GetElapsedTime(started);
            process.Refresh();
            var used = process.TotalProcessorTime - processor;
            var (news, pause) = (GC.GetTotalAllocatedBytes() - allocated, GC.GetTotalPauseDuration() - paused);
            var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
            var claims = await CountAsync(store);
            Console.WriteLine(
                $"| {run} | {elapsed.TotalSeconds:F2} s | {used.TotalSeconds:F2} s | {news / 1024.0 / 1024.0:F0} MB | {pause.TotalMilliseconds:F0} ms "
                + $"| {heap / 1024.0 / 1024.0:F1} MB | {heap / claims} B of {claims} "
                + $"| {process.PeakWorkingSet64 / 1024 / 1024} MB |");
            await store.DisposeAsync();
        }

        return 0;
    }

    public static async Task<long> CountAsync(EmbeddedStore store)
    {
        var api = GraphApi.Create(store, new GraphApiOptions { Engine = SeededGraph.Options }, TimeProvider.System);
        using var writer = new ResponseWriter();
        var request = new GraphQLRequest { Query = "{ graph { claims { count } } }", Context = api.BeginOperation() };
        await api.Engine.ExecuteAsync(request, writer);
        using var answer = JsonDocument.Parse(writer.WrittenSpan.ToArray());
        return answer.RootElement.GetProperty("data").GetProperty("graph").GetProperty("claims").EnumerateArray()
            .Sum(kind => kind.GetProperty("count").GetInt64());
    }
}
