namespace KnowledgeGraph.Model.Tests;

public sealed class PassageLocatorTests
{
    [Fact]
    public void Reads_a_passage_and_a_row()
    {
        Assert.True(PassageLocator.TryParse("6:24-74", out var passage, out _));
        Assert.Equal(new TextLocator(6, 24, 74), passage);
        Assert.Equal("6:24-74", passage.ToString());
        Assert.True(PassageLocator.TryParse("row:AUT", out var row, out _));
        Assert.Equal(new RowLocator("AUT"), row);
        Assert.Equal("row:AUT", row.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("0:0-1")]
    [InlineData("6:10-10")]
    [InlineData("6:10-9")]
    [InlineData("6:-1-9")]
    [InlineData("row:")]
    [InlineData("row: ")]
    [InlineData("6:1-2x")]
    public void Says_what_is_wrong(string text)
    {
        Assert.False(PassageLocator.TryParse(text, out _, out var error));
        Assert.Equal($"“{text}” is not a place in a source: write paragraph:start-end, such as 3:0-42, or row:KEY for a table.", error);
    }

    [Theory]
    [InlineData("1:0-5", "1:4-9", true)]
    [InlineData("1:0-5", "1:5-9", false)]
    [InlineData("1:0-5", "2:0-5", false)]
    public void Overlaps_where_both_have_a_character(string left, string right, bool overlaps)
    {
        PassageLocator.TryParse(left, out var a, out _);
        PassageLocator.TryParse(right, out var b, out _);

        Assert.Equal(overlaps, ((TextLocator)a!).Overlaps((TextLocator)b!));
    }
}
