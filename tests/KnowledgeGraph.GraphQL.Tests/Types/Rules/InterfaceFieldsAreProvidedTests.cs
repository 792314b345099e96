namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class InterfaceFieldsAreProvidedTests
{
    [Fact]
    public void Fields_and_arguments_have_to_fit() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        interface A { a: Int b(x: Int): Int c: [A!]! d(x: Int): Int }
        type C implements A { a: String b: Int c: [C] d(x: Int!, y: Int!): Int }
        """,
        "(2:18, 3:26) Interface field A.a expects type Int but C.a is type String.",
        "(2:24, 3:33) Interface field argument A.b(x:) expected but C.b does not provide it.",
        "(2:40, 3:43) Interface field A.c expects type [A!]! but C.c is type [C].",
        "(2:51, 3:52) Interface field argument A.d(x:) expects type Int but C.d(x:) is type Int!.",
        "(3:58, 2:46) Argument \"C.d(y:)\" must not be required type \"Int!\" if not provided by the Interface field \"A.d\".");

    [Fact]
    public void Narrower_types_fit_but_deprecation_does_not() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        interface A { a: Int b: A } type C implements A { a: Int! @deprecated b: C! }
        """,
        "(2:59, 2:54) Interface field A.a is not deprecated, so implementation field C.a must not be deprecated.");

    [Fact]
    public void All_parts_of_the_type_are_shown() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        interface A { a: Int }
        type C implements A { b: Int }
        extend type C { c: Int }
        """,
        "(2:15, 3:1, 4:1) Interface field A.a expected but C does not provide it.");
}
