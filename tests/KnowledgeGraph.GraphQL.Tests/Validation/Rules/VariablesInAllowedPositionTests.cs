using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new VariablesInAllowedPosition(context), document));

    [Fact]
    public void Types_that_fit() => Finds(
        """
        query Q($a: Int, $b: Int!, $c: [String!]!, $d: Complex, $e: Boolean!) { args { int(arg: $a)
          b: int(arg: $b) nonNullInt(arg: $b) strings(arg: $c) nonNullStrings(arg: $c)
          complex(arg: $d) f: complex(arg: { required: $e }) } }
        """);

    [Fact]
    public void A_default_makes_up_for_a_null() => Finds(
        """
        query Q($a: Int = 1, $b: Boolean = true, $c: Boolean, $d: Int) { args { nonNullInt(arg: $a)
          complex(arg: { required: $b, requiredWithDefault: $c }) optional(a: $d) } }
        """);

    [Fact]
    public void Unknown_things_are_not_its_business() => Finds(
        "query Q($a: Nope) { args { int(arg: $a) b: int(arg: $b) c: int(nope: $a) } }");

    [Fact]
    public void Nullable_into_non_null() => Finds(
        "query Q($a: Int) { args { nonNullInt(arg: $a) } }",
        """1:9 1:43 Variable "$a" of type "Int" used in position expecting type "Int!".""");

    [Fact]
    public void A_default_of_null_does_not_make_up() => Finds(
        "query Q($a: Int = null) { args { nonNullInt(arg: $a) } }",
        """1:9 1:50 Variable "$a" of type "Int" used in position expecting type "Int!".""");

    [Fact]
    public void In_a_fragment() => Finds(
        """
        query Q($a: Int) { args { ...F } }
        fragment F on Args { ...G }
        fragment G on Args { nonNullInt(arg: $a) }
        """,
        """1:9 3:38 Variable "$a" of type "Int" used in position expecting type "Int!".""");

    [Fact]
    public void Another_type() => Finds(
        """
        query Q($a: String, $b: [String], $c: Complex) { args { int(arg: $a) strings(arg: $a)
          string(arg: $b) nonNullStrings(arg: $b) id(arg: $c) } }
        """,
        """1:9 1:66 Variable "$a" of type "String" used in position expecting type "Int".""",
        """1:9 1:83 Variable "$a" of type "String" used in position expecting type "[String]".""",
        """1:21 2:15 Variable "$b" of type "[String]" used in position expecting type "String".""",
        """1:21 2:39 Variable "$b" of type "[String]" used in position expecting type "[String!]".""",
        """1:35 2:51 Variable "$c" of type "Complex" used in position expecting type "ID".""");

    [Fact]
    public void In_a_directive() => Finds(
        "query Q($a: Boolean, $b: String) { dog @include(if: $a) { name @skip(if: $b) } }",
        """1:9 1:53 Variable "$a" of type "Boolean" used in position expecting type "Boolean!".""",
        """1:22 1:74 Variable "$b" of type "String" used in position expecting type "Boolean!".""");

    [Fact]
    public void Inside_a_list() => Finds(
        """query Q($a: String, $b: Int) { args { nonNullStrings(arg: [$a]) strings(arg: [$b, "x"]) } }""",
        """1:9 1:60 Variable "$a" of type "String" used in position expecting type "String!".""",
        """1:21 1:79 Variable "$b" of type "Int" used in position expecting type "String".""");

    [Fact]
    public void OneOf_takes_variables_that_are_never_null() => Finds(
        "query Q($a: String!, $b: Int!) { args { oneOf(arg: { a: $a }) c: oneOf(arg: { b: $b }) } }");

    [Fact]
    public void OneOf_takes_no_nullable_variables() => Finds(
        "query Q($a: String, $b: Int = 1) { args { oneOf(arg: { a: $a }) c: oneOf(arg: { b: $b }) } }",
        """1:9 1:59 Variable "$a" is of type "String" but must be non-nullable to be used for OneOf Input Object "OneOf".""",
        """1:21 1:84 Variable "$b" is of type "Int" but must be non-nullable to be used for OneOf Input Object "OneOf".""");
}
