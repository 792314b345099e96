using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>Random operations over the seed, asked of both stores (<see cref="StoreComparison"/>).</summary>
[Collection(Neo4jSeedCollection.Name)]
public sealed class DifferentialTests(EmbeddedSeed embedded, Neo4jSeed neo4j)
{
    [Fact]
    public Task Both_stores_give_the_same_answers() => new DifferentialRun(embedded, neo4j, seed: 1).CompareAsync();
}

/// <summary>The same over graphs with a past: nodes have had other values, claims were retracted and replaced.</summary>
[Collection(Neo4jGrowthCollection.Name)]
public sealed class DifferentialHistoryTests
{
    private const int Writes = 40;

    /// <summary>Over HTTP.</summary>
    [Fact]
    public async Task Both_stores_give_the_same_answers_over_the_seed()
    {
        await using var embedded = new EmbeddedSeed();
        await using var neo4j = new Neo4jHttpSeed();
        foreach (var graph in new ServedBundles[] { embedded, neo4j })
        {
            await graph.InitializeAsync();
            await graph.GrowAsync(Checkout.Late);
            await graph.GrowAsync(Checkout.Corrected);
        }

        await new DifferentialRun(embedded, neo4j, seed: 2).CompareAsync();
    }

    [Fact]
    public async Task Both_stores_give_the_same_answers_over_films()
    {
        await using var embedded = new EmbeddedFilms();
        await using var neo4j = new Neo4jFilms();
        foreach (var graph in new ServedBundles[] { embedded, neo4j })
        {
            await graph.InitializeAsync();
            await graph.WriteAsync(FilmGraph.All);
            var writes = new RandomFilmWrites(new Random(3));
            for (var i = 0; i < Writes; i++)
            {
                await graph.WriteAsync(writes.Next());
            }
        }

        await new DifferentialRun(embedded, neo4j, seed: 3).CompareAsync();
    }
}
