namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class KnownTypeNamesTests
{
    [Fact]
    public void Every_reference_to_a_type_is_checked() => SchemaErrors.Assert(
        """
        type Query { a: Unknown b(x: [Missing!]!): Int }
        union U = Nope
        type T implements Nix { a: Int }
        """,
        "(1:17) Unknown type \"Unknown\".",
        "(1:31) Unknown type \"Missing\".",
        "(2:11) Unknown type \"Nope\".",
        "(3:19) Unknown type \"Nix\". Did you mean \"ID\" or \"Int\"?");
}
