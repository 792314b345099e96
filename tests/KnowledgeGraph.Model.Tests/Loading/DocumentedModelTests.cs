namespace KnowledgeGraph.Model.Tests;

public sealed class DocumentedModelTests
{
    [Fact]
    public void The_example_in_the_documentation_loads()
    {
        var documentation = TestModels.TextOf("model.md");
        var start = documentation.IndexOf("```graphql\n", StringComparison.Ordinal) + "```graphql\n".Length;
        var example = documentation[start..documentation.IndexOf("```", start, StringComparison.Ordinal)];

        var model = ModelLoader.Load("docs/model.md", example);

        Assert.Equal(["people", "films", "sources"], model.NodeKinds.Select(kind => kind.PluralFieldName));
        Assert.Equal(["Credit"], model.ClaimKinds.Select(kind => kind.Name));
    }
}
