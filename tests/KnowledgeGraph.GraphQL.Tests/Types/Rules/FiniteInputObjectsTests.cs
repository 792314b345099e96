namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class FiniteInputObjectsTests
{
    [Fact]
    public void Circles_of_non_null_fields_are_refused() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        input A { b: B! } input B { c: C! } input C { a: A! d: D! } input D { d: D! }
        """,
        "(2:11, 2:29, 2:47) Input Object A cannot be provided a finite value because it references itself through fields: A.b, B.c, C.a.",
        "(2:71) Input Object D cannot be provided a finite value because it references itself through fields: D.d.");

    [Fact]
    public void Lists_and_nullable_fields_break_a_circle() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        input A { b: [B!]! c: B } input B { a: A! }
        """);

    [Fact]
    public void A_one_of_needs_a_way_out() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        input A @oneOf { a: A } input B @oneOf { a: B b: Int }
        """,
        "(2:18) Input Object A cannot be provided a finite value because it references itself through fields: A.a.");
}
