namespace KnowledgeGraph.Model.Tests;

public sealed class CacheHintTests
{
    [Fact]
    public void A_kind_says_how_old_what_is_told_of_it_may_be()
    {
        var text = TestModels.TextOf("films.graphql")
            .Replace("@node(key: \"film\")", "@node(key: \"film\") @cache(maxAge: 60)", StringComparison.Ordinal)
            .Replace("type Review @claim", "type Review @cache(maxAge: 3600) @claim", StringComparison.Ordinal);
        var model = ModelLoader.Load("films.graphql", text);

        Assert.Equal(TimeSpan.FromMinutes(1), ((NodeKind)model.FindNodeType("Film")!).MaxAge);
        Assert.Equal(TimeSpan.FromHours(1), model.FindClaimKind("Review")!.MaxAge);
        Assert.Equal(TimeSpan.Zero, ((NodeKind)model.FindNodeType("Person")!).MaxAge);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"60\"")]
    public void It_is_a_whole_number_of_seconds(string given)
    {
        var text = TestModels.TextOf("films.graphql")
            .Replace("@node(key: \"film\")", $"@node(key: \"film\") @cache(maxAge: {given})", StringComparison.Ordinal);
        var problems = Assert.Throws<ModelException>(() => ModelLoader.Load("films.graphql", text)).Problems;

        Assert.Equal($"The argument maxAge of @cache takes a whole number of seconds, not {given}.", Assert.Single(problems).Message);
    }
}
