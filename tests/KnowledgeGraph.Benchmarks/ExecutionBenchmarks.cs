using BenchmarkDotNet.Attributes;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Benchmarks;

/// <summary>An operation that the engine has seen, from its text to the response's bytes.</summary>
public class ExecutionBenchmarks
{
    private readonly ResponseWriter writer = new();
    private string text = "";
    private SeededGraph graph = null!;

    [Params(Operations.Question22, Operations.Nested)]
    public string Operation { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        graph = SeededGraph.OpenAsync().GetAwaiter().GetResult();
        text = Operations.Text(Operation);
        Console.WriteLine($"// {Operation}: {graph.ExecuteAsync(text, writer).AsTask().GetAwaiter().GetResult()} bytes");
    }

    [GlobalCleanup]
    public void Cleanup() => graph.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public ValueTask<int> Execute() => graph.ExecuteAsync(text, writer);
}
