using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests.Language;

internal static class SyntaxErrors
{
    public static void Assert(
        string text,
        int line,
        int column,
        string message,
        ParserOptions? options = null)
    {
        var exception = Xunit.Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(text, options));
        Xunit.Assert.Equal("Syntax Error: " + message, exception.Message);
        Xunit.Assert.Equal(new SourceLocation(line, column), exception.Location);
    }
}
