using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Search;

public sealed class SearchRankerTests
{
    private static readonly SearchText[] Orban =
    [
        new("name", "Viktor Orbán", 1),
        new("aliases", "Orbán Viktor", 0.9),
        new("summary", "Prime minister of Hungary", 0.5),
    ];

    private static double? Score(string query, params SearchText[] texts) => new SearchRanker(SearchQuery.Parse(query)).Score(texts);

    private static double? Name(string query, string name) => Score(query, new SearchText("name", name, 1));

    private static string[] Highlights(string query, params SearchText[] texts) =>
    [
        .. new SearchRanker(SearchQuery.Parse(query)).Highlights(texts).Select(highlight =>
            $"{highlight.Field}: {string.Join(", ", highlight.Ranges.Select(range => highlight.Text[range.Start..range.End]))}"),
    ];

    [Theory]
    [InlineData("Viktor Orbán", 1.0)]
    [InlineData("viktor orban", 1.0)]
    [InlineData("orban viktor", 0.97)]
    [InlineData("orban", 0.835)]
    [InlineData("Viktor", 0.835)]
    [InlineData("orb", 0.56)]
    [InlineData("viktor o", 0.56)]
    [InlineData("hungary", 0.3838)]
    [InlineData("orban hungary", 0.525)]
    [InlineData("orban poland", null)]
    [InlineData("orbanx", null)]
    [InlineData("orb viktor", null)]
    [InlineData("", null)]
    public void The_formula(string query, double? score) => Assert.Equal(score, Score(query, Orban));

    [Fact]
    public void The_whole_name_is_best_then_all_words_then_a_beginning()
    {
        var whole = Name("European Union", "European Union");
        var words = Name("European Union", "Council of the European Union");
        var beginning = Name("European Uni", "European Union");
        Assert.True(whole == 1 && whole > words && words > beginning);
    }

    [Fact]
    public void A_name_counts_more_than_an_alias_and_that_more_than_prose()
    {
        var scores = new[] { 1, 0.9, 0.5 }.Select(weight => Score("alien", new SearchText("f", "Alien", weight))).ToArray();
        Assert.Equal([1.0, 0.9, 0.5], scores);
    }

    [Fact]
    public void The_order_is_by_score_then_name_then_id()
    {
        var comparer = new OrderComparer(SearchOrder.Keys);
        Keyset[] hits =
        [
            new([0.5, "alien"], "film~1"), new([0.9, "zulu"], "film~2"), new([0.9, "alien"], "film~4"), new([0.9, "alien"], "film~3"),
        ];
        Array.Sort(hits, comparer.Compare);
        Assert.Equal(["film~3", "film~4", "film~2", "film~1"], hits.Select(hit => hit.Id));
    }

    [Fact]
    public void Highlights_mark_the_original_text()
    {
        Assert.Equal(["name: Orbán", "aliases: Orbán"], Highlights("orban", Orban));
        Assert.Equal(["name: Orb", "aliases: Orb"], Highlights("ORB", Orban));
        Assert.Equal(["name: Viktor, Orb", "aliases: Orb, Viktor"], Highlights("viktor orb", Orban));
        Assert.Equal(["summary: Hungary"], Highlights("hungary", Orban));
    }

    [Fact]
    public void Highlights_count_utf_16_code_units()
    {
        var highlight = Assert.Single(
            new SearchRanker(SearchQuery.Parse("ægir")).Highlights([new SearchText("name", "🎬 Ǽgir's", 1)]));
        Assert.Equal([new HighlightRange(3, 7)], highlight.Ranges);
    }

    [Fact]
    public void A_highlight_takes_the_longest_of_two_words_that_match()
    {
        Assert.Equal(["name: Viktor"], Highlights("viktor vik", new SearchText("name", "Viktor", 1)));
        Assert.Equal(["name: Vik"], Highlights("vik", new SearchText("name", "Viktor", 1)));
    }

    [Fact]
    public void The_same_word_twice_is_marked_twice_and_says_no_more() =>
        Assert.Equal(["name: new, new"], Highlights("new", new SearchText("name", "new new", 1)));

    [Fact]
    public void Weights_follow_the_order_of_the_model()
    {
        Assert.Equal(
            [("name", 1.0), ("alternativeNames", 0.9)],
            SearchWeights.Of(Films.Film).Select(entry => (entry.Attribute.Name, entry.Weight)));
    }

    [Fact]
    public void Generated_scores_are_above_0_and_at_most_1()
    {
        var random = new Random(11);
        string[] words = ["a", "ab", "abc", "b", "bc", "Ábc", "c"];
        string Pick(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => words[random.Next(words.Length)]));
        for (var i = 0; i < 3000; i++)
        {
            SearchText[] texts = [new("name", Pick(5), 1), new("aliases", Pick(4), 0.9), new("summary", Pick(8), 0.5)];
            var ranker = new SearchRanker(SearchQuery.Parse(Pick(4)));
            if (ranker.Score(texts) is { } score)
            {
                Assert.InRange(score, 0.0001, 1);
                Assert.NotEmpty(ranker.Highlights(texts));
                Assert.True(score < 1 || texts[0].Folded == string.Join(' ', ranker.Query.Words));
            }
        }
    }
}
