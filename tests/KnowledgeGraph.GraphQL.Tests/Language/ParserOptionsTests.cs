using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests.Language;

public sealed class ParserOptionsTests
{
    [Fact]
    public void A_document_may_hold_as_many_tokens_as_the_limit_says()
    {
        Parser.Parse("{ a b }", new ParserOptions { MaxTokens = 4 });
        SyntaxErrors.Assert(
            "{ a b }",
            1,
            7,
            "Document contains more than 3 tokens. Parsing aborted.",
            new ParserOptions { MaxTokens = 3 });
    }

    [Fact]
    public void A_document_may_be_nested_as_deep_as_the_limit_says()
    {
        Parser.Parse("{ a { b } }", new ParserOptions { MaxDepth = 2 });
        SyntaxErrors.Assert(
            "{ a { b { c } } }",
            1,
            9,
            "Document is nested more than 2 levels deep. Parsing aborted.",
            new ParserOptions { MaxDepth = 2 });
    }

    [Theory]
    [InlineData("", "{ a ", 801)]
    [InlineData("", "{ ...", 1001)]
    [InlineData("{ f(x: ", "[", 207)]
    [InlineData("{ f(x: ", "{ a: ", 1003)]
    [InlineData("query ($x: ", "[", 212)]
    public void Ten_thousand_levels_end_in_an_error(string before, string level, int column) => SyntaxErrors.Assert(
        before + string.Concat(Enumerable.Repeat(level, 10_000)),
        1,
        column,
        "Document is nested more than 200 levels deep. Parsing aborted.");
}
