namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class InputAndOutputPositionsTests
{
    [Fact]
    public void Inputs_have_input_types_and_fields_output_types() => SchemaErrors.Assert(
        """
        type Query { a: I b(x: Query, y: [Query!]!): Int }
        input I { q: Query }
        directive @d(x: Query) on FIELD
        """,
        "(1:17) The type of Query.a must be Output Type but got: I.",
        "(3:17) The type of @d(x:) must be Input Type but got: Query.",
        "(1:24) The type of Query.b(x:) must be Input Type but got: Query.",
        "(1:34) The type of Query.b(y:) must be Input Type but got: [Query!]!.",
        "(2:14) The type of I.q must be Input Type but got: Query.");
}
