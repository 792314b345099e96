namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class NonEmptyTypesTests
{
    [Fact]
    public void Every_kind_of_type_has_to_hold_something() => SchemaErrors.Assert(
        """
        type Query
        union U
        enum E
        input I
        interface F
        """,
        "(1:1) Type Query must define one or more fields.",
        "(2:1) Union type U must define one or more member types.",
        "(3:1) Enum type E must define one or more values.",
        "(4:1) Input Object type I must define one or more fields.",
        "(5:1) Type F must define one or more fields.");
}
