using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new UniqueArgumentNames(context), document));

    [Fact]
    public void Different_names() => Finds(
        "{ dog { isAt(x: 1, y: 2) a: isAt(x: 1) } }");

    [Fact]
    public void Equal_names() => Finds(
        "{ dog { isAt(x: 1, x: 2, y: 3, y: 3, x: 3) @skip(if: true, if: false) } }",
        """1:14 1:20 1:38 There can be only one argument named "x".""",
        """1:26 1:32 There can be only one argument named "y".""",
        """1:50 1:60 There can be only one argument named "if".""");
}
