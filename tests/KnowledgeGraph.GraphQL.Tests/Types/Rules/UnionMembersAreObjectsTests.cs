namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class UnionMembersAreObjectsTests
{
    [Fact]
    public void Members_are_object_types_and_named_once() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        union U = Query | Query | Int
        extend union U = Query
        """,
        "(2:11, 2:19, 3:18) Union type U can only include type Query once.",
        "(2:27) Union type U can only include Object types, it cannot include Int.");
}
