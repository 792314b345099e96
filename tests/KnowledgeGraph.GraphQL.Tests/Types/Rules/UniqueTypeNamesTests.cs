namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class UniqueTypeNamesTests
{
    [Fact]
    public void Two_types_of_one_name_are_refused() => SchemaErrors.Assert(
        "type Query { a: Int } type Query { b: Int }",
        "(1:6, 1:28) There can be only one type named \"Query\".");

    [Fact]
    public void A_built_in_scalar_may_be_declared_again() => SchemaErrors.Assert(
        "scalar Int scalar String type Query { a: Int }");
}
