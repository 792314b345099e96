using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Tests.Layout;

public sealed class LayoutScriptTests
{
    private const string HowToUpdate =
        "schema/neo4j/constraints.cypher is not what follows from schema/model.graphql: run "
        + "`dotnet run --project src/KnowledgeGraph.Server -- schema`.";

    [Fact]
    public void The_committed_constraints_are_those_that_follow_from_the_model() =>
        Assert.True(TextOf("constraints.cypher") == Neo4jStore.PrintConstraints(ModelLoader.Load("model.graphql", TextOf("model.graphql"))), HowToUpdate);

    [Theory]
    [InlineData("type Version implements Entity @node(key: \"version\")", "The label Version is one that the Neo4j store needs for itself: rename the kind Version in the model.")]
    [InlineData(
        "type Country implements Entity @node(key: \"country\") { nameFolded: String }",
        "Two things of a Country would be kept as its property nameFolded in Neo4j: rename the attribute of that name in the model.")]
    [InlineData(
        "type Country implements Entity @node(key: \"country\") { recorded: Date }",
        "Two things of a Country would be kept as its property recorded in Neo4j: rename the attribute of that name in the model.")]
    public void A_model_that_can_t_be_laid_out_is_refused(string kind, string message)
    {
        var model = ModelLoader.Load(
            "small.graphql",
            $$"""
            interface Entity implements Node { name: String! @search }
            interface Claim implements Node { sure: Boolean! @default(value: true) }
            type Source implements Entity @node(key: "source")
            type Evidence @evidence { source: Source! @ref }
            type Link @claim(predicate: "LINKS", time: ACT) { from: Entity! @subject(reverse: "links") to: Entity! @object(reverse: "linkedBy") }
            {{kind}}
            """);

        Assert.Equal(message, Assert.Throws<Neo4jOpenException>(() => Neo4jStore.PrintConstraints(model)).Message);
    }

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));
}
