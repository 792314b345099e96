namespace KnowledgeGraph.Questions.Tests;

/// <summary>A comparison of the size that every test run affords: making a plan of a statement takes Neo4j a hundred times as long as running it.</summary>
internal sealed class DifferentialRun(ServedBundles embedded, ServedBundles neo4j, int seed)
{
    private const int Shapes = 24;
    private const int Sets = 20;

    public async Task CompareAsync()
    {
        var comparison = new StoreComparison(embedded, neo4j, DifferentialChoice.Read(seed, Shapes, Sets));
        await comparison.RunAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(comparison.Tally.ToString());
        Assert.InRange(comparison.Tally.WithErrors, 0, comparison.Tally.Asked / 4);
        Assert.InRange(comparison.Tally.WithData, comparison.Tally.Asked / 2, comparison.Tally.Asked);
    }
}
