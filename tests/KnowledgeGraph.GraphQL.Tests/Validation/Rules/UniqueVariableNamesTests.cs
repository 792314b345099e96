using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new UniqueVariableNames(context), document));

    [Fact]
    public void Different_names() => Finds(
        """
        query A($a: Int, $b: String) { dog { name } }
        query B($a: String) { dog { name } }
        """);

    [Fact]
    public void Equal_names() => Finds(
        """
        query A($x: Int, $x: Int, $x: String) { dog { name } }
        query B($y: Int, $z: Int, $y: Int) { dog { name } }
        """,
        """1:10 1:19 1:28 There can be only one variable named "$x".""",
        """2:10 2:28 There can be only one variable named "$y".""");
}
