using BenchmarkDotNet.Attributes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Searches for paths where that is hard (see <see cref="PathGraph"/>), each compiled before, with its answer written.</summary>
public class PathBenchmarks
{
    private static readonly Dictionary<string, string> Searches = new()
    {
        ["through a hub"] = """{ paths(a: "country/hub", b: "country/far") { length steps { claim { id } } } }""",
        ["between hubs"] = """{ paths(a: "country/hub", b: "country/twin", first: 20) { length steps { claim { id } } } }""",
        ["from the hub, none"] = """{ paths(a: "country/hub", b: "country/c0") { length } }""",
        ["along the chain"] = """{ paths(a: "country/c0", b: "country/c5000", maxHops: 5000) { length } }""",
        ["along the chain, steps"] = """{ paths(a: "country/c0", b: "country/c5000", maxHops: 5000) { length steps { claim { id } direction } } }""",
        ["random graph"] = """{ paths(a: "country/r1", b: "country/r2", maxHops: 20) { length steps { claim { id } } } }""",
    };

    private readonly ResponseWriter writer = new();
    private string folder = "";
    private EmbeddedStore store = null!;
    private GraphApi api = null!;

    public static IEnumerable<string> Names => Searches.Keys;

    [ParamsSource(nameof(Names))]
    public string Search { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;
        var model = SeededGraph.LoadModel();
        store = EmbeddedStore.Open(Path.Combine(folder, "graph.db"), model, TimeProvider.System);
        var written = store.WriteAsync(PathGraph.Generate(model), default).AsTask().GetAwaiter().GetResult();
        if (!written.Problems.IsEmpty)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, written.Problems.Take(10)));
        }

        api = GraphApi.Create(store, new GraphApiOptions { Engine = SeededGraph.Options }, TimeProvider.System);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark]
    public async Task<int> Find()
    {
        writer.Reset();
        var request = new GraphQLRequest { Query = Searches[Search], Context = api.BeginOperation() };
        var result = await api.Engine.ExecuteAsync(request, writer);
        return result is { HasData: true, ErrorCount: 0 }
            ? writer.Position
            : throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(writer.WrittenSpan));
    }
}
