using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Writing to the embedded store, durably.</summary>
public class WriteBenchmarks
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    private string folder = "";
    private SeededGraph graph = null!;
    private ClaimKind kind = null!;
    private int day;

    [GlobalSetup]
    public void Setup()
    {
        folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;
        graph = SeededGraph.OpenAsync().GetAwaiter().GetResult();
        kind = graph.Store.Model.FindClaimKind("Membership")!;
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        graph.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The whole seed into an empty file: YAML read, checked, written, snapshot built.</summary>
    [Benchmark]
    public async Task ImportSeed()
    {
        var file = Path.Combine(folder, $"{day++}.db");
        await (await SeededGraph.ImportAsync(file, graph.Store.Model)).DisposeAsync();
    }

    /// <summary>One claim beside the seed's, until readers see it.</summary>
    [Benchmark]
    public async Task<long> WriteOneClaim()
    {
        var from = FirstDay.AddDays(day++);
        var claim = new ClaimRecord(
            kind,
            null,
            "country/nor",
            "coalition/coalition-of-the-willing",
            PartialDate.Parse(from.ToString("yyyy-MM-dd")),
            null,
            [],
            [.. kind.Attributes.Select(attribute => attribute.ValueWhenAbsent)],
            []);
        var result = await graph.Store.WriteAsync(new GraphWrite("benchmark", null, [], [claim]), default);
        return result is { ClaimsRecorded: 1, Problems.IsEmpty: true }
            ? result.Revision
            : throw new InvalidOperationException($"{result}: {string.Join(", ", result.Problems)}");
    }
}
