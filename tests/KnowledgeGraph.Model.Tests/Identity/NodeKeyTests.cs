namespace KnowledgeGraph.Model.Tests;

public sealed class NodeKeyTests
{
    [Theory]
    [InlineData("country/fra", true)]
    [InlineData("topic/unga-9120", true)]
    [InlineData("a-1/0.x_y-z", true)]
    [InlineData("", false)]
    [InlineData("country", false)]
    [InlineData("country/", false)]
    [InlineData("/fra", false)]
    [InlineData("Country/fra", false)]
    [InlineData("country/FRA", false)]
    [InlineData("1country/fra", false)]
    [InlineData("country/-fra", false)]
    [InlineData("country/.fra", false)]
    [InlineData("country/f/ra", false)]
    [InlineData("country/fr a", false)]
    [InlineData("country/frä", false)]
    [InlineData("country~fra", false)]
    [InlineData(null, false)]
    public void Has_a_prefix_and_a_name(string? key, bool isValid) => Assert.Equal(isValid, NodeKey.IsValid(key));

    [Fact]
    public void Has_at_most_200_characters()
    {
        Assert.True(NodeKey.IsValid("country/" + new string('a', 192)));
        Assert.False(NodeKey.IsValid("country/" + new string('a', 193)));
    }

    [Theory]
    [InlineData("country~fra", "country/fra")]
    [InlineData("country/fra", "country/fra")]
    public void Is_read_from_an_id_or_itself(string text, string key)
    {
        Assert.True(NodeKey.TryRead(text, out var read));
        Assert.Equal(key, read);
        Assert.Equal("country~fra", NodeKey.ToId(read));
    }

    [Theory]
    [InlineData("country")]
    [InlineData("stance~0A")]
    [InlineData("partOf~0a1b2c3d4e5f6g7h")]
    public void Is_not_read_from_anything_else(string text)
    {
        Assert.False(NodeKey.TryRead(text, out var key));
        Assert.Null(key);
    }
}
