namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class UniqueOperationTypesTests
{
    [Fact]
    public void Two_types_for_one_kind_of_operation_are_refused() => SchemaErrors.Assert(
        "schema { query: Query query: Query } type Query { a: Int }",
        "(1:10, 1:23) There can be only one query type in schema.");
}
