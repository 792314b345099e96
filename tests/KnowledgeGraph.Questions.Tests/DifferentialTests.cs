namespace KnowledgeGraph.Questions.Tests;

/// <summary>Random operations over the seed, asked of both stores (<see cref="StoreComparison"/>).</summary>
[Collection(Neo4jSeedCollection.Name)]
public sealed class DifferentialTests(EmbeddedSeed embedded, Neo4jSeed neo4j)
{
    [Fact]
    public Task Both_stores_give_the_same_answers() => new StoreComparison(embedded, neo4j).RunAsync();
}

/// <summary>The same over a graph with a past: nodes have had other values, claims were retracted and replaced. Over HTTP.</summary>
[Collection(Neo4jGrowthCollection.Name)]
public sealed class DifferentialHistoryTests
{
    [Fact]
    public async Task Both_stores_give_the_same_answers()
    {
        await using var embedded = new EmbeddedSeed();
        await using var neo4j = new Neo4jHttpSeed();
        foreach (var graph in new ServedBundles[] { embedded, neo4j })
        {
            await graph.InitializeAsync();
            await graph.GrowAsync(Checkout.Late);
            await graph.GrowAsync(Checkout.Corrected);
        }

        await new StoreComparison(embedded, neo4j).RunAsync();
    }
}
