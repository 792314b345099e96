using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange.Tests.Verification;

public sealed class SourceTextTests
{
    private static readonly SourceText Text = SourceText.Of("a😀b\n\n \ncd\r\n");

    [Theory]
    [InlineData(1, 0, 3, "a😀b")]
    [InlineData(1, 1, 2, "😀")]
    [InlineData(1, 2, 3, "b")]
    [InlineData(2, 0, 2, "cd")]
    [InlineData(2, 0, 3, null)]
    [InlineData(1, 4, 5, null)]
    [InlineData(3, 0, 1, null)]
    public void A_passage_is_cut_at_code_points(int paragraph, int start, int end, string? passage) =>
        Assert.Equal(passage, Text.Find(new TextLocator(paragraph, start, end)));
}
