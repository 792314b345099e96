namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class RequiredInputsAreNotDeprecatedTests
{
    [Fact]
    public void A_default_makes_the_difference() => SchemaErrors.Assert(
        """
        type Query { a(x: Int! @deprecated, y: Int! = 1 @deprecated): Int }
        input I { a: Int! @deprecated(reason: "b") }
        directive @d(x: Int! @deprecated) on FIELD
        """,
        "(3:22, 3:17) Required argument @d(x:) cannot be deprecated.",
        "(1:24, 1:19) Required argument Query.a(x:) cannot be deprecated.",
        "(2:19, 2:14) Required input field I.a cannot be deprecated.");
}
