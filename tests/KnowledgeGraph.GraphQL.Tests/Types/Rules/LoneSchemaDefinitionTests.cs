namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class LoneSchemaDefinitionTests
{
    [Fact]
    public void A_second_schema_definition_is_refused() => SchemaErrors.Assert(
        "schema { query: Query } schema { query: Query } type Query { a: Int }",
        "(1:25) Must provide only one schema definition.");
}
