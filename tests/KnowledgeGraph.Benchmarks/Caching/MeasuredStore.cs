using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Exchange;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A store with a graph in it: embedded, or the Neo4j that KG_NEO4J names.</summary>
/// <param name="Time">The CPU time of the store's own process; null where it has none, or NEO4J_PID doesn't name it.</param>
internal sealed record MeasuredStore(string Name, IGraphStore Reads, IGraphLedger Ledger, bool IsElsewhere, Func<TimeSpan>? Time, Func<ValueTask> Close)
{
    /// <param name="graph">A graph's file that the seed is added to, in a copy; null for the seed alone.</param>
    public static async Task<MeasuredStore> EmbeddedAsync(string? graph = null)
    {
        var folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;
        if (graph is { Length: > 0 })
        {
            File.Copy(graph, Path.Combine(folder, "graph.db"));
        }

        var store = await SeededGraph.ImportAsync(Path.Combine(folder, "graph.db"), SeededGraph.LoadModel());
        return new MeasuredStore("embedded", store, store, false, null, async () =>
        {
            await store.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        });
    }

    /// <param name="isReadOnly">Whether nothing is written; else the seed is, where it is missing.</param>
    public static Task<MeasuredStore> Neo4jAsync(string url, bool isReadOnly = false) => Neo4jAsync(url, inner => inner, isReadOnly);

    /// <param name="wrap">What stands between the store and the server.</param>
    public static async Task<MeasuredStore> Neo4jAsync(string url, Func<ICypherConnection, ICypherConnection> wrap, bool isReadOnly = false)
    {
        var model = SeededGraph.LoadModel();
        var store = await Neo4jStore.OpenAsync(Neo4jOptions.Parse(url), model, TimeProvider.System, wrap, default);
        if (!isReadOnly)
        {
            await new BundleImporter(store, model, "benchmark").ImportAllAsync(Repository.Seed, default);
        }

        Func<TimeSpan>? time = Environment.GetEnvironmentVariable("NEO4J_PID") is { Length: > 0 } pid
            ? () => Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture)).TotalProcessorTime
            : null;
        return new MeasuredStore("Neo4j", store, store, true, time, store.DisposeAsync)
        {
            OpenAsync = () => Neo4jStore.OpenAsync(Neo4jOptions.Parse(url), model, TimeProvider.System, wrap, default),
        };
    }

    /// <summary>Opens the same store once more, as each further server has it; null where a server is the only one.</summary>
    public Func<Task<Neo4jStore>>? OpenAsync { get; private init; }

    /// <summary>Gives one node after another a new summary, once a second, until it is told to end.</summary>
    public async Task KeepWritingAsync(IGraphLedger ledger, IReadOnlyList<string> keys, CancellationToken ended)
    {
        for (var count = 0; !ended.IsCancellationRequested; count++)
        {
            var key = keys[count % keys.Count];
            var kind = Reads.Model.FindKindOfKey(key)!;
            var patch = new NodePatch(kind, key, [new AttributePatch(kind.FindAttribute("summary")!, $"Summary {Guid.NewGuid()}")]);
            await ledger.WriteAsync(new GraphWrite("benchmark", null, [], []) { Patches = [patch] }, default);
            await Task.Delay(TimeSpan.FromSeconds(1), ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
