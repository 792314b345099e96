namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class UniqueMemberNamesTests
{
    [Fact]
    public void Fields_and_their_arguments_are_unique_across_extensions() => SchemaErrors.Assert(
        "type Query { a: Int a: Int b(x: Int, x: Int): Int } extend type Query { a: Int }",
        "(1:14, 1:21) Field \"Query.a\" can only be defined once.",
        "(1:14, 1:73) Field \"Query.a\" can only be defined once.",
        "(1:30, 1:38) Argument \"Query.b(x:)\" can only be defined once.");

    [Fact]
    public void Enum_values_input_fields_and_directive_arguments_are_unique() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        enum E { A B A } input I { a: Int a: Int } directive @d(x: Int, x: Int) on FIELD
        """,
        "(2:10, 2:14) Enum value \"E.A\" can only be defined once.",
        "(2:28, 2:35) Field \"I.a\" can only be defined once.",
        "(2:57, 2:65) Argument \"@d(x:)\" can only be defined once.");
}
