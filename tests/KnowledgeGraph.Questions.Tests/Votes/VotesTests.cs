namespace KnowledgeGraph.Questions.Tests.Votes;

public sealed class EmbeddedVotesTests(EmbeddedVotes votes) : VotesContract(votes, 10, 40, 70), IClassFixture<EmbeddedVotes>
{
    /// <summary>The figures that docs/analysis.md tells.</summary>
    [Theory]
    [InlineData(10, "gbr", 0.926, 0.863, 27)]
    [InlineData(10, "usa", 0.870, 0.714, 27)]
    [InlineData(10, "rus", 0.648, -0.054, 27)]
    [InlineData(40, "gbr", 0.917, 0.838, 150)]
    [InlineData(40, "usa", 0.709, 0.425, 151)]
    [InlineData(40, "rus", 0.463, -0.180, 150)]
    [InlineData(70, "gbr", 0.973, 0.964, 73)]
    [InlineData(70, "usa", 0.699, 0.455, 73)]
    [InlineData(70, "rus", 0.671, 0.291, 73)]
    public async Task France_and(int session, string other, double score, double kappa, int overlap)
    {
        var answer = await AskAsync(
            $$"""{ alignment(a: "country/fra", b: "country/{{other}}", during: {}, topics: { tags: { some: { eq: "session-{{session}}" } } }) { score kappa overlap } }""");
        using var document = System.Text.Json.JsonDocument.Parse(answer.Text);
        var alignment = document.RootElement.GetProperty("data").GetProperty("alignment");

        Assert.Equal(score, alignment.GetProperty("score").GetDouble(), 0.0005);
        Assert.Equal(kappa, alignment.GetProperty("kappa").GetDouble(), 0.0005);
        Assert.Equal(overlap, alignment.GetProperty("overlap").GetInt32());
    }
}

/// <summary>One session: each vote takes Neo4j a millisecond to store.</summary>
[Collection(Neo4jVotesCollection.Name)]
public sealed class Neo4jVotesTests(Neo4jVotes votes) : VotesContract(votes, 10);

public sealed class EmbeddedVotes() : EmbeddedBundles(Checkout.Model, "")
{
    protected override Task FillAsync(OpenedStore store) => VotedGraph.WriteAsync(store, 10, 40, 70);
}

public sealed class Neo4jVotes() : Neo4jBundles(Checkout.Model, "")
{
    protected override Task FillAsync(OpenedStore store) => VotedGraph.WriteAsync(store, 10);
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Neo4jVotesCollection : ICollectionFixture<Neo4jVotes>
{
    public const string Name = "Neo4j with votes";
}
