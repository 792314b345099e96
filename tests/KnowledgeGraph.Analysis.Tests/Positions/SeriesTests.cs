using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Shared topics by year and by tag.</summary>
public sealed class SeriesTests
{
    private static readonly Pair Two = new(
        Votes.Whole(new Votes()
            .Add("country~a", "topic~1", 'Y', "2019-03-01").Add("country~b", "topic~1", 'Y', "2020-03-01")
            .Add("country~a", "topic~2", 'N', "2019-01-01").Add("country~b", "topic~2", 'Y', "2019-01-01")
            .Add("country~a", "topic~3", 'A', null).Add("country~b", "topic~3", 'A', null)
            .Add("country~a", "topic~4", 'Y', "2021-01-01")
            .Build()),
        "country~a",
        "country~b");

    [Fact]
    public void A_topic_belongs_to_the_year_of_the_later_position_and_one_without_a_date_to_none() => Assert.Equal(
        ["2019: topic~2", "2020: topic~1"], Told(new SeriesQuery(false, null), []));

    [Fact]
    public void A_topic_counts_under_each_of_its_tags_in_the_order_of_their_numbers()
    {
        var tags = new Dictionary<string, List<string>> { ["topic~1"] = ["session-10", "me"], ["topic~2"] = ["session-9"], ["topic~3"] = ["session-9", "session-9"] };

        Assert.Equal(["me: topic~1", "session-9: topic~2 topic~3", "session-10: topic~1"], Told(new SeriesQuery(true, null), tags));
        Assert.Equal(["session-9: topic~2 topic~3", "session-10: topic~1"], Told(new SeriesQuery(true, "session-"), tags));
        Assert.Empty(Told(new SeriesQuery(true, "year-"), tags));
    }

    [Fact]
    public void Days_are_those_of_what_is_shared() => Assert.Equal(
        (new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2020, 3, 1).DayNumber), Two.Days);

    private static IEnumerable<string> Told(SeriesQuery query, Dictionary<string, List<string>> tags) =>
        Series.Of(Two.Topics, query, tags).Select(part => $"{part.Label}: {string.Join(' ', part.Topics.Select(topic => topic.Id))}");
}
