using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new NoUndefinedVariables(context), document));

    [Fact]
    public void Defined() => Finds(
        """
        query Q($a: String, $b: Complex) { args { string(arg: $a) complex(arg: $b) ...F } }
        fragment F on Args { id(arg: $a) }
        """);

    [Fact]
    public void Not_defined() => Finds(
        "query Q($a: String) { args { string(arg: $b) strings(arg: [$a, $c]) } }",
        """1:42 1:1 Variable "$b" is not defined by operation "Q".""",
        """1:64 1:1 Variable "$c" is not defined by operation "Q".""");

    [Fact]
    public void Not_defined_in_an_operation_without_a_name() => Finds(
        "{ args { complex(arg: { string: $a }) } }",
        """1:33 1:1 Variable "$a" is not defined.""");

    [Fact]
    public void Not_defined_but_used_in_a_fragment() => Finds(
        """
        query Q { args { ...F } }
        fragment F on Args { ...G }
        fragment G on Args { id(arg: $a) }
        """,
        """3:30 1:1 Variable "$a" is not defined by operation "Q".""");

    [Fact]
    public void Not_defined_by_one_of_two_operations() => Finds(
        """
        query A($a: ID) { args { ...F } }
        query B($b: ID) { args { ...F } }
        fragment F on Args { id(arg: $a) }
        """,
        """3:30 2:1 Variable "$a" is not defined by operation "B".""");

    [Fact]
    public void Not_defined_but_used_in_a_directive() => Finds(
        "query Q { dog @include(if: $a) { name } }",
        """1:28 1:1 Variable "$a" is not defined by operation "Q".""");

    [Fact]
    public void Fragments_that_go_round() => Finds(
        """
        query Q { args { ...F } }
        fragment F on Args { id(arg: $a) ...F }
        """,
        """2:30 1:1 Variable "$a" is not defined by operation "Q".""");
}
