using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownOperationTypesTests
{
    private static readonly Schema QueriesOnly = SchemaBuilder.Build("type Query { a: Int }");

    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new KnownOperationTypes(context), document, QueriesOnly));

    [Fact]
    public void Operations_with_a_root_type() => Finds("query A { a } query B { a }");

    [Fact]
    public void Operations_without() => Finds(
        "mutation { a }\nsubscription S { a }",
        "1:1 The mutation operation is not supported by the schema.",
        "2:1 The subscription operation is not supported by the schema.");
}
