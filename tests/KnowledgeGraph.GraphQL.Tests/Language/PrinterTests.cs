using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("{\n  a\n}")]
    [InlineData("query ($a: [Int!]! = [1, 2] @d) {\n  a\n}")]
    [InlineData("query Q($a: Int = 1, $b: In = { x: \"y\", z: null }) @d(if: $a) {\n  x: y(a: $a) @skip(if: true) {\n    ...F @include(if: false)\n    ... on T {\n      b\n    }\n    ... @d {\n      c\n    }\n  }\n}\n\nfragment F on T @f {\n  e(x: ENUM, y: 1.5e10, z: {})\n}")]
    [InlineData("\"\"\"About Q\"\"\"\nquery Q(\n  \"\"\"About a\"\"\"\n  $a: Int\n  $b: Int\n) {\n  a\n}")]
    [InlineData("\"\"\"D\"\"\"\nquery {\n  a\n}")]
    [InlineData("mutation {\n  a\n}\n\nsubscription S {\n  b\n}")]
    [InlineData("\"\"\"S\"\"\"\nschema @s {\n  query: Q\n  mutation: M\n  subscription: S\n}\n\nextend schema @x {\n  query: Q\n}")]
    [InlineData("scalar Date @specifiedBy(url: \"https://x\")\n\nextend scalar Date @x")]
    [InlineData("type T implements A & B @d {\n  \"\"\"About a\"\"\"\n  a(x: Int = 1 @d, y: [S!]): A! @deprecated\n  b(\n    \"\"\"About x\"\"\"\n    x: Int\n    y: Int\n  ): B\n}\n\nextend type T implements C")]
    [InlineData("interface I implements A\n\nextend interface I @d {\n  a: A\n}")]
    [InlineData("union U @d = A | B\n\nextend union U = C")]
    [InlineData("enum E @d {\n  \"\"\"About A\"\"\"\n  A @deprecated(reason: \"B\")\n  B\n}\n\nextend enum E {\n  C\n}")]
    [InlineData("input I @oneOf {\n  a: Int = 1 @d\n  b: [Int]\n}\n\nextend input I {\n  c: Int\n}")]
    [InlineData("\"\"\"About d\"\"\"\ndirective @d(a: Int = 1) repeatable on FIELD | FIELD_DEFINITION\n\ndirective @e on QUERY")]
    public void A_printed_document_reads_back_and_prints_the_same(string text) =>
        Assert.Equal(text, Parser.Parse(text).ToString());

    [Fact]
    public void Arguments_of_a_long_field_stand_on_lines_of_their_own() => Assert.Equal(
        """
        {
          field(
            argument: "some text that is rather long"
            another: "more text that is rather long, too"
          ) {
            a
          }
        }
        """,
        Parser.Parse(
            """
            { field(argument: "some text that is rather long", another: "more text that is rather long, too") { a } }
            """).ToString());

    [Theory]
    [InlineData("a", "\"\"\"a\"\"\"")]
    [InlineData("a\nb", "\"\"\"\na\nb\n\"\"\"")]
    [InlineData("a\n\n  b", "\"\"\"\na\n\n  b\n\"\"\"")]
    [InlineData("ends in \"", "\"\"\"\nends in \"\n\"\"\"")]
    [InlineData("ends in \\", "\"\"\"\nends in \\\n\"\"\"")]
    [InlineData("has \"\"\" inside", "\"\"\"has \\\"\"\" inside\"\"\"")]
    [InlineData(" indented", "\" indented\"")]
    [InlineData("  a\n b", "\"  a\\n b\"")]
    [InlineData("a\n", "\"a\\n\"")]
    [InlineData("", "\"\"")]
    [InlineData("\u0007", "\"\\u0007\"")]
    public void A_block_string_is_used_where_it_keeps_the_value(string value, string expected)
    {
        var printed = Printer.Print(new StringValueNode { Value = value, Block = true });
        Assert.Equal(expected, printed);
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(printed)).Value);
    }

    [Fact]
    public void A_quoted_string_is_escaped() =>
        Assert.Equal(
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u007Fé😀\"",
            Printer.PrintString("\"\\/\b\f\n\r\t\u0001\u007Fé😀"));
}
