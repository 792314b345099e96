using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests.Language;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(7, 4, 1)]
    [InlineData(10, 4, 4)]
    [InlineData(11, 5, 1)]
    public void Lines_end_with_any_line_terminator_and_columns_count_code_units(int offset, int line, int column) =>
        Assert.Equal(new SourceLocation(line, column), new SourceText("a\nb\rc\r\n😀d\n").GetLocation(offset));
}
