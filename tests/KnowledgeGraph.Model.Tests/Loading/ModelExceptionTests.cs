namespace KnowledgeGraph.Model.Tests;

public sealed class ModelExceptionTests
{
    [Fact]
    public void The_small_model_itself_is_sound() => Assert.Equal(2, ModelLoader.Load("m", TestModels.TextOf("small.graphql")).ClaimKinds.Length);

    [Fact]
    public void Lists_all_problems_in_the_order_of_the_file_with_their_places()
    {
        var text = TestModels.TextOf("small.graphql").Replace("@unique", "@uniqe").Replace("holder: Actor!", "holder: Acter!");

        var exception = Assert.Throws<ModelException>(() => ModelLoader.Load("models/small.graphql", text));

        Assert.Equal(
            "models/small.graphql:6:16: Unknown directive @uniqe: did you mean @unique?" + Environment.NewLine
            + "models/small.graphql:17:11: Unknown type Acter: did you mean Actor?",
            exception.Message);
    }

    [Fact]
    public void An_empty_model_says_what_a_model_needs()
    {
        var exception = Assert.Throws<ModelException>(() => ModelLoader.Load("m", "enum A { B }"));

        Assert.Equal(
            [
                "The model lacks what all kinds of nodes have in common: declare interface Entity implements Node { … }.",
                "The model lacks the kind of node that evidence comes from: declare type Source implements Entity @node(key: \"source\") { … }.",
                "The model lacks what all kinds of claims have in common: declare interface Claim implements Node, with attributes or without.",
                "The model lacks the type of evidence: declare type Evidence @evidence { source: Source! @ref … }.",
            ],
            exception.Problems.Select(problem => problem.Message));
        Assert.All(exception.Problems, problem => Assert.Equal((1, 1), (problem.Line, problem.Column)));
    }

    [Fact]
    public void Lines_and_columns_count_through_every_kind_of_line_end()
    {
        var text = TestModels.TextOf("small.graphql").Replace("@unique", "@uniqe").Replace("\n", "\r\n");

        var problem = Assert.Single(Assert.Throws<ModelException>(() => ModelLoader.Load("m", text)).Problems);

        Assert.Equal((6, 16), (problem.Line, problem.Column));
    }
}
