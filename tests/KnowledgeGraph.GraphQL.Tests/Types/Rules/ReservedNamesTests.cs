namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class ReservedNamesTests
{
    [Fact]
    public void Two_underscores_are_refused_everywhere() => SchemaErrors.Assert(
        """
        type Query { __a(__x: Int): Int }
        enum __E { __A }
        input I { __a: Int }
        directive @__d on FIELD
        """,
        "(4:12) Name \"__d\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "(1:14) Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "(1:18) Name \"__x\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "(2:6) Name \"__E\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "(2:12) Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "(3:11) Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.");
}
