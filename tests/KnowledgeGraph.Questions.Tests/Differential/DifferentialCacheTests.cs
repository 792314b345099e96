using KnowledgeGraph.Cache;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>
/// Neo4j with its answers kept says what the embedded store does without: each operation is asked three times, and all of them again after every write.
/// </summary>
[Collection(Neo4jGrowthCollection.Name)]
public sealed class DifferentialCacheTests
{
    private const int Shapes = 20;
    private const int Sets = 4;
    private const int Asks = 3;
    private const int Rounds = 8;

    [Fact]
    public async Task Kept_answers_are_those_of_the_other_store()
    {
        await using var embedded = new EmbeddedFilms();
        await using var neo4j = new CachedNeo4jFilms();
        var (random, otherRandom) = (new RandomFilmWrites(new Random(4)), new RandomFilmWrites(new Random(4)));
        foreach (var graph in new ServedBundles[] { embedded, neo4j })
        {
            await graph.InitializeAsync();
            await graph.WriteAsync(FilmGraph.All);
        }

        var comparison = new StoreComparison(embedded, neo4j, DifferentialChoice.Read(4, Shapes, Sets), Asks);
        for (var round = 0; round < Rounds; round++)
        {
            await comparison.RunAsync();
            var (expected, actual) = (await embedded.WriteAsync(random.Next()), await neo4j.WriteAsync(otherRandom.Next()));
            Assert.Equal(
                (expected.Revision, expected.ClaimsRecorded, expected.Problems.Length), (actual.Revision, actual.ClaimsRecorded, actual.Problems.Length));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{comparison.Tally}; {neo4j.Cache!.Counts.FromMemory} out of memory");
        Assert.InRange(neo4j.Cache!.Counts.FromMemory, comparison.Tally.Asked / 3, long.MaxValue);
    }

    /// <summary>Everything is kept from the first time on.</summary>
    private sealed class CachedNeo4jFilms() : Neo4jBundles(Checkout.FilmsModel, Path.Combine(Checkout.Films, "Bundles"))
    {
        private static readonly AnswerCacheOptions Eager = new() { KnowsFirst = true, ShareFrom = TimeSpan.Zero, KeepFrom = TimeSpan.Zero };

        public AnswerCache? Cache { get; private set; }

        protected override IAnswerCache CreateCache(GraphModel model) => Cache = new AnswerCache(model, Eager);

        protected override void Close() => Cache?.Dispose();
    }
}
