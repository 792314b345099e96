using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Bits are what going over the rows gives, in every window, kept or not.</summary>
public sealed class ActorRowsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Planes_are_what_counts_in_any_window(int seed)
    {
        var random = new Random(seed);
        var columns = PositionColumns.Build(Votes.Positions, Generate(random));
        for (var round = 0; round < 60; round++)
        {
            var from = random.Next(8) == 0 ? int.MinValue : random.Next(-2, 30);
            var isDuring = random.Next(2) == 0;
            var window = new PositionWindow(from, isDuring ? (random.Next(8) == 0 ? int.MaxValue : from + random.Next(30)) : from, isDuring);
            var topics = random.Next(2) == 0
                ? TopicSelection.All(columns)
                : TopicSelection.Of(columns, columns.TopicIds.Where(_ => random.Next(3) > 0));
            var slice = new PositionSlice(columns, topics, window);
            for (var actor = -1; actor < columns.ActorIds.Length; actor++)
            {
                Assert.Equal(Counted(slice, actor), Bits(slice, actor));
            }
        }
    }

    [Fact]
    public void All_windows_that_show_everything_are_one()
    {
        var columns = new Votes().Add("country~a", "topic~1", 'Y', "2020-01-01").Add("country~a", "topic~2", 'N', "2020-02").Build();
        var rows = columns.RowsOf(0);
        var whole = rows.PlanesOf(PositionWindow.Everything, 2);

        Assert.Same(whole, rows.PlanesOf(Day("2020-02-01"), 2));
        Assert.Same(whole, rows.PlanesOf(Day("2030-01-01"), 2));
        Assert.NotSame(whole, rows.PlanesOf(Day("2020-01-31"), 2));
        Assert.Same(whole, rows.PlanesOf(PositionWindow.Everything, 2));
    }

    [Fact]
    public void A_state_that_is_over_does_not_show_on_a_later_day()
    {
        var batch = new PositionBatch(
            ["country~a", "topic~1"], [new PositionEntry(0, 1, 10, 20, PositionEntry.StateFlag, new ClaimId(1, 0))], []);
        var slice = Votes.Whole(PositionColumns.Build(Votes.Positions, batch));

        Assert.Equal("topic~1=1", Votes.Latest(slice with { Window = new PositionWindow(20, 20, false) }, "country~a"));
        Assert.Equal("", Votes.Latest(slice with { Window = new PositionWindow(21, 21, false) }, "country~a"));
        Assert.Equal(0, (slice with { Window = new PositionWindow(21, 21, false) }).PlanesOf(0).Count());
        Assert.Equal(1, (slice with { Window = new PositionWindow(15, 15, false) }).PlanesOf(0).Count());
    }

    private static PositionWindow Day(string day)
    {
        var number = DateOnly.Parse(day, null).DayNumber;
        return new PositionWindow(number, number, false);
    }

    private static string Counted(PositionSlice slice, int actor)
    {
        var positions = slice.Of(actor);
        var counted = new List<string>();
        while (positions.MoveNext())
        {
            counted.Add(FormattableString.Invariant($"{positions.Number}={positions.Value}"));
        }

        return string.Join(' ', counted.Order(StringComparer.Ordinal));
    }

    private static string Bits(PositionSlice slice, int actor)
    {
        var planes = slice.PlanesOf(actor);
        var bits = new List<string>();
        foreach (var value in planes.Values)
        {
            var words = new ulong[(slice.Topics.Count + 63) / 64];
            planes.PlaneOf(value).AddTo(words);
            bits.AddRange(Enumerable.Range(0, slice.Topics.Count).Where(topic => (words[topic >> 6] & (1UL << (topic & 63))) != 0)
                .Select(topic => FormattableString.Invariant($"{topic}={value}")));
        }

        return string.Join(' ', bits.Order(StringComparer.Ordinal));
    }

    /// <summary>Acts and states, with and without dates, contradictions among them, on some hundred topics.</summary>
    private static PositionBatch Generate(Random random)
    {
        List<string?> ids = ["country~a", "country~b", "country~c", .. Enumerable.Range(0, 200).Select(topic => $"topic~{topic:000}")];
        var entries = new List<PositionEntry>();
        for (ulong claim = 1; claim < 700; claim++)
        {
            var first = random.Next(10) == 0 ? int.MinValue : random.Next(25);
            var isState = random.Next(3) == 0;
            var last = isState ? (random.Next(3) == 0 ? int.MaxValue : Math.Max(first, 0) + random.Next(10)) : first == int.MinValue ? int.MaxValue : first + random.Next(3);
            entries.Add(new PositionEntry(
                random.Next(3), 3 + random.Next(200), first, last, (ushort)(random.Next(3) | (isState ? PositionEntry.StateFlag : 0)), new ClaimId(claim, 0)));
        }

        return new PositionBatch(ids, entries, []);
    }
}
