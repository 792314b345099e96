namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class OnlyTypeSystemDefinitionsTests
{
    [Fact]
    public void An_operation_is_refused() => SchemaErrors.Assert(
        "type Query { a: Int } query { a }",
        "(1:23) Operations and fragments cannot be part of a schema.");
}
