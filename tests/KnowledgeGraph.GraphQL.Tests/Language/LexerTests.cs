using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("{ a(x: 01) }", 1, 9, "Invalid number, unexpected digit after 0: \"1\".")]
    [InlineData("{ a(x: 1.) }", 1, 10, "Invalid number, expected digit but got: \")\".")]
    [InlineData("{ a(x: .5) }", 1, 8, "Invalid number, expected digit before \".\", did you mean \"0.5\"?")]
    [InlineData("{ a(x: 1e) }", 1, 10, "Invalid number, expected digit but got: \")\".")]
    [InlineData("{ a(x: 1a) }", 1, 9, "Invalid number, expected digit but got: \"a\".")]
    [InlineData("{ a(x: -) }", 1, 9, "Invalid number, expected digit but got: \")\".")]
    [InlineData("{ a(x: 1.5.2) }", 1, 11, "Invalid number, expected digit but got: \".\".")]
    [InlineData("{ a(x: 00) }", 1, 9, "Invalid number, unexpected digit after 0: \"0\".")]
    [InlineData("{ a(x: 0x1) }", 1, 9, "Invalid number, expected digit but got: \"x\".")]
    [InlineData("{ a(x: +1) }", 1, 8, "Unexpected character: \"+\".")]
    [InlineData("{ a(x: \"abc) }", 1, 15, "Unterminated string.")]
    [InlineData("{ a(x: \"a\nb\") }", 1, 10, "Unterminated string.")]
    [InlineData("{ a(x: \"\\x\") }", 1, 9, "Invalid character escape sequence: \"\\x\".")]
    [InlineData("{ a(x: \"\\u12\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u12\")\".")]
    [InlineData("{ a(x: \"\\u{}\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u{}\".")]
    [InlineData("{ a(x: \"\\u{110000}\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("{ a(x: \"\\uD83D\") }", 1, 9, "Invalid Unicode escape sequence: \"\\uD83D\".")]
    [InlineData("{ a(x: \"\\uDE00\") }", 1, 9, "Invalid Unicode escape sequence: \"\\uDE00\".")]
    [InlineData("{ a(x: \"\\u{D83D}\\u{DE00}\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u{D83D}\".")]
    [InlineData("{ a(x: \"\\u{000000000041}\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u{000000000\".")]
    [InlineData("{ a(x: \"\\u{41\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u{41\"\".")]
    [InlineData("{ a(x: \"\\u{4G}\") }", 1, 9, "Invalid Unicode escape sequence: \"\\u{4G\".")]
    [InlineData("{ a(x: \"\\", 1, 9, "Invalid character escape sequence: \"\\\".")]
    [InlineData("{ a(x: \"\"\"abc) }", 1, 17, "Unterminated string.")]
    [InlineData("{ a..b }", 1, 4, "Unexpected \"..\", did you mean \"...\"?")]
    [InlineData("{ a ? }", 1, 5, "Unexpected character: \"?\".")]
    [InlineData("{ a ' }", 1, 5, "Unexpected single quote character ('), did you mean to use a double quote (\")?")]
    [InlineData("{ a \u0000 }", 1, 5, "Unexpected character: U+0000.")]
    [InlineData("{ é }", 1, 3, "Unexpected character: U+00E9.")]
    [InlineData("{ a 😀 }", 1, 5, "Unexpected character: U+1F600.")]
    [InlineData("..", 1, 1, "Unexpected \"..\", did you mean \"...\"?")]
    [InlineData(". 1", 1, 1, "Unexpected character: \".\".")]
    public void Wrong_characters_and_values_are_refused(string text, int line, int column, string message) =>
        SyntaxErrors.Assert(text, line, column, message);

    [Fact]
    public void A_lone_surrogate_is_no_character()
    {
        SyntaxErrors.Assert("{ \uD83D }", 1, 3, "Invalid character: U+D83D.");
        SyntaxErrors.Assert("{ a(x: \"\uDE00\") }", 1, 9, "Invalid character within String: U+DE00.");
        SyntaxErrors.Assert("{ a(x: \"\"\"\uDE00\"\"\") }", 1, 11, "Invalid character within String: U+DE00.");
        SyntaxErrors.Assert("#\uD83D", 1, 2, "Invalid character: U+D83D.");
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"quote \\\"\"", "quote \"")]
    [InlineData("\"\\n\\r\\b\\t\\f\\/\\\\\"", "\n\r\b\t\f/\\")]
    [InlineData("\"\\u1234\\u{5678}\\u{90AB}\"", "\u1234\u5678\u90AB")]
    [InlineData("\"\\u{1F600}\\uD83D\\uDE00😀\"", "😀😀😀")]
    [InlineData("\"\\u{00000041}\"", "A")]
    [InlineData("\"control \u0007\"", "control \u0007")]
    [InlineData("\"# no comment\"", "# no comment")]
    public void A_string_has_its_escapes_decoded(string text, string expected)
    {
        var value = Assert.IsType<StringValueNode>(Parser.ParseValue(text));
        Assert.Equal(expected, value.Value);
        Assert.False(value.Block);
        Assert.Equal((0, text.Length), (value.Start, value.End));
    }

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\" simple \"\"\"", " simple ")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" triple\"\"\"", "contains \"\"\" triple")]
    [InlineData("\"\"\"raw \\n \\u1234\"\"\"", "raw \\n \\u1234")]
    [InlineData("\"\"\"multi\rline\r\nends\nhere\"\"\"", "multi\nline\nends\nhere")]
    [InlineData("\"\"\"\n    a\n      b\n\n    c\n  \"\"\"", "a\n  b\n\nc")]
    [InlineData("\"\"\"\n \n\t\n\"\"\"", "")]
    [InlineData("\"\"\"  first\n  second\n   third\"\"\"", "  first\nsecond\n third")]
    [InlineData("\"\"\"\n\t\ttabs\n\t\t\tmore\n\"\"\"", "tabs\n\tmore")]
    public void A_block_string_loses_its_common_indentation(string text, string expected)
    {
        var value = Assert.IsType<StringValueNode>(Parser.ParseValue(text));
        Assert.Equal(expected, value.Value);
        Assert.True(value.Block);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("9")]
    [InlineData("-12345678901234567890")]
    public void A_whole_number_keeps_its_digits(string text) =>
        Assert.Equal(text, Assert.IsType<IntValueNode>(Parser.ParseValue(text)).Value);

    [Theory]
    [InlineData("4.123")]
    [InlineData("-0.0")]
    [InlineData("0e1")]
    [InlineData("123E-4")]
    [InlineData("-1.123e+4567")]
    public void A_number_with_a_fraction_or_exponent_is_a_float(string text) =>
        Assert.Equal(text, Assert.IsType<FloatValueNode>(Parser.ParseValue(text)).Value);

    [Fact]
    public void White_space_commas_comments_and_the_byte_order_mark_are_ignored() => Assert.Equal(
        "{\n  a(x: 1, y: [2, 3])\n}",
        Parser.Parse("\uFEFF{,,a # (\n(x:1\ty:[2,,3,])\r\n}#end").ToString());
}
