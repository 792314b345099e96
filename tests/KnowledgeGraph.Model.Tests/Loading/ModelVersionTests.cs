namespace KnowledgeGraph.Model.Tests;

public sealed class ModelVersionTests
{
    private readonly string text = TestModels.TextOf("films.graphql");

    [Fact]
    public void Is_a_sha_256() => Assert.Matches("^[0-9a-f]{64}$", TestModels.Films.Version);

    [Fact]
    public void Does_not_count_comments_and_white_space() =>
        Assert.Equal(TestModels.Films.Version, ModelLoader.Load("other", text.Replace("\n", "\r\n  # a comment\r\n")).Version);

    [Fact]
    public void Counts_names_descriptions_and_directives()
    {
        string[] versions =
        [
            TestModels.Films.Version,
            TestModels.Politics.Version,
            ModelLoader.Load("m", text.Replace("In minutes.", "In hours.")).Version,
            ModelLoader.Load("m", text.Replace("founded", "foundedIn")).Version,
            ModelLoader.Load("m", text.Replace("@scale(value: 0.5)", "@scale(value: 0.6)")).Version,
        ];

        Assert.Equal(5, versions.Distinct().Count());
    }
}
