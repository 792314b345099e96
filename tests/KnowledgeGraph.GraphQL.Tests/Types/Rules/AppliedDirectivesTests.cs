namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class AppliedDirectivesTests
{
    [Fact]
    public void Names_places_and_arguments_are_checked() => SchemaErrors.Assert(
        """
        type Query @a @b(x: 1) @skip(if: true) {
          a: Int @deprecated @deprecated
          b: Int @deprecated(reson: "x")
          c: Int @deprecated(reason: "a", reason: "b")
        }
        scalar S @specifiedBy
        directive @b on FIELD
        """,
        "(1:12) Unknown directive \"@a\".",
        "(1:15) Directive \"@b\" may not be used on OBJECT.",
        "(1:18) Unknown argument \"x\" on directive \"@b\".",
        "(1:24) Directive \"@skip\" may not be used on OBJECT.",
        "(2:10, 2:22) The directive \"@deprecated\" can only be used once at this location.",
        "(3:22) Unknown argument \"reson\" on directive \"@deprecated\". Did you mean \"reason\"?",
        "(4:22, 4:35) There can be only one argument named \"reason\".",
        "(6:10) Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided.");

    [Fact]
    public void A_repeatable_directive_may_be_repeated() => SchemaErrors.Assert(
        "type Query @d @d { a: Int } directive @d repeatable on OBJECT");

    [Fact]
    public void Uniqueness_spans_the_extensions_of_a_type() => SchemaErrors.Assert(
        "type Query @d { a: Int } extend type Query @d directive @d on OBJECT",
        "(1:12, 1:44) The directive \"@d\" can only be used once at this location.");

    [Fact]
    public void And_those_of_the_schema() => SchemaErrors.Assert(
        "schema @d { query: Query } extend schema @d type Query { a: Int } directive @d on SCHEMA",
        "(1:8, 1:42) The directive \"@d\" can only be used once at this location.");

    [Fact]
    public void Argument_values_are_checked() => SchemaErrors.Assert(
        """type Query { a: Int @d(x: "s") } directive @d(x: Int!) on FIELD_DEFINITION""",
        "(1:27) Int cannot represent non-integer value: \"s\"");
}
