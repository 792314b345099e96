using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>`memory`: what stays on the managed heap of each thing that the server makes at its start.</summary>
internal static class MemoryMode
{
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;
        var file = Path.Combine(folder, "graph.db");
        var model = SeededGraph.LoadModel();

        // The first opening imports and warms up; what it leaves behind in static tables isn't the snapshot's.
        await (await SeededGraph.ImportAsync(file, model)).DisposeAsync();

        Console.WriteLine("| what | managed heap |");
        Console.WriteLine("| --- | ---: |");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var store = EmbeddedStore.Open(file, model, TimeProvider.System);
        before = Print("store with the seed's snapshot", before);
        var api = GraphApi.Create(store, new GraphApiOptions { Engine = SeededGraph.Options }, TimeProvider.System);
        before = Print("public schema and engine", before);
        using (var writer = new ResponseWriter())
        {
            await api.ExecuteAsync(new GraphQLRequest { Query = Operations.Text(Operations.Question22) }, writer);
            Print("question 22, answered and cached", before);
        }

        Print("everything in this process", 0);
        GC.KeepAlive(api);
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static long Print(string what, long before)
    {
        var now = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine($"| {what} | {(now - before) / 1024.0 / 1024.0:F2} MB |");
        return now;
    }
}
