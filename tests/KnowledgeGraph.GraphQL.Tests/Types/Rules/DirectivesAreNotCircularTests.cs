namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class DirectivesAreNotCircularTests
{
    [Fact]
    public void An_argument_cannot_carry_its_own_directive() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        directive @a(x: Int @a) on ARGUMENT_DEFINITION
        """,
        "(2:1, 2:21) Directive \"@a\" cannot be used in its own definition.");

    [Fact]
    public void Nor_through_other_directives_and_types() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        directive @a(x: Int @b) on ARGUMENT_DEFINITION | ENUM_VALUE
        directive @b(i: In) on ARGUMENT_DEFINITION
        input In { e: E }
        enum E { V @a }
        """,
        "(2:1, 5:12) Directive \"@a\" cannot be used in its own definition.",
        "(3:1, 2:21) Directive \"@b\" cannot be used in its own definition.");

    [Fact]
    public void A_type_that_carries_the_directive_may_be_used_elsewhere() => SchemaErrors.Assert(
        """
        type Query { a(i: In): Int }
        directive @a(x: Int @deprecated) on INPUT_FIELD_DEFINITION
        input In { i: In @a, e: Int @a(x: 1) }
        """);
}
