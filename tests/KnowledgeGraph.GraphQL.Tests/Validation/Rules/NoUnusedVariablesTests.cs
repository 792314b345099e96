using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new NoUnusedVariables(context), document));

    [Fact]
    public void Used() => Finds(
        """
        query Q($a: String, $b: Boolean!) { args { string(arg: $a) ...F } }
        fragment F on Args { id(arg: "x") @skip(if: $b) }
        """);

    [Fact]
    public void Not_used() => Finds(
        "query Q($a: String, $b: Int) { args { string(arg: $a) } }",
        """1:21 Variable "$b" is never used in operation "Q".""");

    [Fact]
    public void Not_used_in_an_operation_without_a_name() => Finds(
        "query ($a: String) { dog { name } }",
        """1:8 Variable "$a" is never used.""");

    [Fact]
    public void Not_used_by_the_operation_that_defines_it() => Finds(
        """
        query A($a: ID) { dog { name } }
        query B($a: ID) { args { ...F } }
        fragment F on Args { id(arg: $a) }
        """,
        """1:9 Variable "$a" is never used in operation "A".""");

    [Fact]
    public void Used_in_a_fragment_that_is_not_spread() => Finds(
        """
        query A($a: ID) { dog { name } }
        fragment F on Args { id(arg: $a) }
        """,
        """1:9 Variable "$a" is never used in operation "A".""");
}
