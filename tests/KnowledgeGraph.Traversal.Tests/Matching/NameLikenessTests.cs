namespace KnowledgeGraph.Traversals.Tests.Matching;

public sealed class NameLikenessTests
{
    [Theory]
    [InlineData("Viktor Orbán", "viktor orban", 1, MatchRule.SameName)]
    [InlineData("Guinea-Bissau", "Guinea Bissau", 1, MatchRule.SameName)]
    [InlineData("Orbán Viktor", "Viktor Orbán", 0.97, MatchRule.WordOrder)]
    [InlineData("Emmanuel Macron", "E. Macron", 0.9143, MatchRule.SimilarName)]
    [InlineData("Emmanuel Macron", "Macron", 0.72, MatchRule.SimilarName)]
    [InlineData("Kazakhstan", "Kazakstan", 0.9, MatchRule.SimilarName)]
    [InlineData("Kazakhstan", "Kazahkstan", 0.9, MatchRule.SimilarName)]
    [InlineData("Bosnia and Herzegovina", "Bosnia & Herzegovina", 0.9189, MatchRule.SimilarName)]
    [InlineData("Guinea", "Equatorial Guinea", 0.6955, MatchRule.SimilarName)]
    [InlineData("Niger", "Nigeria", 0.7143, MatchRule.SimilarName)]
    [InlineData("Republic of Korea", "Rep. of Korea", 0.725, MatchRule.SimilarName)]
    [InlineData("North Korea", "South Korea", 0.5, MatchRule.SimilarName)]
    [InlineData("Iran", "Iraq", 0, MatchRule.SimilarName)]
    [InlineData("Austria", "Australia", 0, MatchRule.SimilarName)]
    [InlineData("", "Iraq", 0, MatchRule.SameIdentifier)]
    [InlineData("日本", "日本", 1, MatchRule.SameName)]
    public void Names_are_compared_by_their_words(string left, string right, double score, MatchRule rule)
    {
        var likeness = NameLikeness.Of(MatchName.Of("a", left, false).Words, MatchName.Of("b", right, false).Words);
        Assert.Equal((score, rule), (Math.Round(likeness.Score, 4), likeness.Rule));
    }

    [Theory]
    [InlineData("France", true)]
    [InlineData("Macron E.", false)]
    [InlineData("ünïcode 𐐨𐐩𐐪 naïve", true)]
    public void Both_ways_round_it_is_the_same(string name, bool isSame)
    {
        var (left, right) = (MatchName.Of("a", name, false).Words, MatchName.Of("b", isSame ? name : "Emmanuel Macron", false).Words);
        Assert.Equal(NameLikeness.Of(left, right), NameLikeness.Of(right, left));
    }

    [Fact]
    public void A_long_name_takes_no_long_time()
    {
        var words = MatchName.Of("a", string.Join(' ', Enumerable.Range(0, 5000).Select(i => new string((char)('a' + (i % 26)), 30))), false).Words;
        Assert.Equal(MatchName.MaxWords, words.Length);
        Assert.Equal(1, NameLikeness.Of(words, words).Score);
    }

    [Theory]
    [InlineData("a name of many words here today", "wor* tod* nam* man*")]
    [InlineData("is it so", "is it so")]
    [InlineData("Ελλάδα", "ελλ*")]
    [InlineData("fra", "fra*")]
    [InlineData("𐐨𐐩𐐪𐐫", "𐐨𐐩𐐪*")]
    [InlineData("𐐨𐐩", "𐐨𐐩")]
    [InlineData("!", "")]
    [InlineData(null, "")]
    public void The_longest_words_are_looked_up_by_their_first_three_letters(string? text, string terms) => Assert.Equal(
        terms,
        string.Join(' ', new MatchTerms([new MatchQuery(text, [], [], 1)]).Words.Select(word => word.IsBeginning ? word.Text + "*" : word.Text)));
}
