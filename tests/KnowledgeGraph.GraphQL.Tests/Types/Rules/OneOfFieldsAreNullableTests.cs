namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class OneOfFieldsAreNullableTests
{
    [Fact]
    public void Non_null_fields_and_defaults_are_refused() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        input I @oneOf { a: Int! b: Int = 1 }
        """,
        "(2:21) OneOf input field I.a must be nullable.",
        "(2:26) OneOf input field I.b cannot have a default value.");
}
