using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new UniqueInputFieldNames(context), document));

    [Fact]
    public void Different_names() => Finds(
        "{ args { complex(arg: { required: true, nested: { required: true } }) } }");

    [Fact]
    public void Equal_names() => Finds(
        """{ args { complex(arg: { int: 1, int: 2, int: 3, nested: { string: "a", string: "a" } }) } }""",
        """1:25 1:33 There can be only one input field named "int".""",
        """1:25 1:41 There can be only one input field named "int".""",
        """1:59 1:72 There can be only one input field named "string".""");
}
