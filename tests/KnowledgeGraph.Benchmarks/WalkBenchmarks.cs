using BenchmarkDotNet.Attributes;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Walks over relations of the seed, each cached and with an answer of a few bytes, so that the walk is what is measured.</summary>
public class WalkBenchmarks
{
    private static readonly Dictionary<string, string> Walks = new()
    {
        ["one node"] = """{ country(key: "country/fra") { name } }""",
        ["count"] = """{ institution(key: "institution/european-union") { members(first: 0) { totalCount } } }""",
        ["page by id"] = """{ institution(key: "institution/european-union") { members(first: 5) { nodes { name } } } }""",
        ["page by name"] =
            """{ institution(key: "institution/european-union") { members(first: 5, order: [{ node: { name: ASC } }]) { nodes { name } } } }""",
        ["filter over a relation"] =
            """{ countries(first: 0, where: { stances: { some: { claim: { position: { eq: OPPOSES } } } } }) { totalCount } }""",
        ["three hops"] =
            """{ country(key: "country/fra") { memberOf(first: 9) { nodes { ... on Coalition { members(first: 9) { nodes { ... on Country { stances(first: 0) { totalCount } } } } } } } } }""",
    };

    private readonly ResponseWriter writer = new();
    private SeededGraph graph = null!;

    public static IEnumerable<string> Names => Walks.Keys;

    [ParamsSource(nameof(Names))]
    public string Walk { get; set; } = "";

    [GlobalSetup]
    public void Setup() => graph = SeededGraph.OpenAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Cleanup() => graph.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public ValueTask<int> Execute() => graph.ExecuteAsync(Walks[Walk], writer);
}
