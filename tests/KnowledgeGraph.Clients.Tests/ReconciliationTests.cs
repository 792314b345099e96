namespace KnowledgeGraph.Clients.Tests;

/// <summary>The reconciliation service against the specification's own JSON schemas, asked as OpenRefine asks.</summary>
public sealed class ReconciliationTests(ServedSeed seed) : ClientScenarios(seed, "reconcile.mjs")
{
    [Fact]
    public Task The_manifest_is_one() => HoldsAsync("manifest", 4);

    [Fact]
    public Task Batches_are_answered() => HoldsAsync("queries", 5);

    [Fact]
    public Task Properties_are_fetched() => HoldsAsync("extend", 8);

    [Fact]
    public Task What_is_typed_is_completed() => HoldsAsync("suggest", 7);
}
