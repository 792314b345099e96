namespace KnowledgeGraph.Traversals.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("orban", "orban")]
    [InlineData("  Viktor   ORBÁN ", "viktor|orban")]
    [InlineData("Viktor Orbán's", "viktor|orban|s")]
    [InlineData("Smith-Jones", "smith|jones")]
    [InlineData("800 billion!", "800|billion")]
    [InlineData("Łódź", "lodz")]
    [InlineData("  …  ", "")]
    [InlineData("", "")]
    public void A_text_becomes_its_folded_words(string text, string words) =>
        Assert.Equal(words, string.Join('|', SearchQuery.Parse(text).Words));

    [Fact]
    public void The_last_word_is_a_beginning_the_others_are_whole()
    {
        var query = SearchQuery.Parse("Emmanuel Macr");
        Assert.Equal(["emmanuel"], query.WholeWords.ToArray());
        Assert.Equal("macr", query.Prefix);
        Assert.False(query.IsEmpty);
    }

    [Fact]
    public void An_empty_search_has_neither()
    {
        var query = SearchQuery.Parse("?");
        Assert.True(query.IsEmpty);
        Assert.Empty(query.WholeWords.ToArray());
        Assert.Equal("", query.Prefix);
    }

    [Fact]
    public void There_is_a_limit_to_the_words()
    {
        Assert.Equal(16, SearchQuery.Parse(string.Join(' ', Enumerable.Range(1, 16))).Words.Length);
        var exception = Assert.Throws<TraversalException>(() => SearchQuery.Parse(string.Join(' ', Enumerable.Range(1, 17))));
        Assert.Equal(("BAD_USER_INPUT", "A search has at most 16 words: give the ones that matter."), (exception.Code, exception.Message));
    }
}
