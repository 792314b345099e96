namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class PossibleTypeExtensionsTests
{
    [Fact]
    public void A_type_has_to_exist_and_be_of_the_extensions_kind() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        extend type Nothing { a: Int } extend enum Query { A }
        """,
        "(2:13) Cannot extend type \"Nothing\" because it is not defined.",
        "(1:1, 2:32) Cannot extend non-enum type \"Query\".");
}
