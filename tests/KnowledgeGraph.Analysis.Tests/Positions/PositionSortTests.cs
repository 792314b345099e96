using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Rows by actor, topic, day and claim.</summary>
public sealed class PositionSortTests
{
    [Theory]
    [InlineData(1, 5, 7, 400)]
    [InlineData(2, 1, 1, 300)]
    [InlineData(3, 40, 3, 1000)]
    [InlineData(4, 3, 3, 0)]
    public void It_is_what_sorting_all_at_once_gives(int seed, int actors, int topics, int count)
    {
        var rows = Generate(seed, actors, topics, count);
        var (sorted, starts) = PositionSort.Sort(rows, actors, topics);

        Assert.Equal(Plain(rows), sorted);
        Assert.Equal(Enumerable.Range(0, actors + 1).Select(actor => rows.Count(row => row.Actor < actor)), starts);
    }

    /// <summary>Quadratic work on so many would run for minutes.</summary>
    [Fact]
    public void Positions_of_one_actor_on_one_topic_may_be_many()
    {
        var rows = Generate(5, 1, 1, 100_000);

        Assert.Equal(Plain(rows), PositionSort.Sort(rows, 1, 1).Rows);
    }

    private static PositionEntry[] Plain(PositionEntry[] rows) =>
        [.. rows.OrderBy(row => row.Actor).ThenBy(row => row.Topic).ThenBy(row => row.First).ThenBy(row => row.Claim)];

    private static PositionEntry[] Generate(int seed, int actors, int topics, int count)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => new PositionEntry(
                random.Next(actors), random.Next(topics), random.Next(50), int.MaxValue, (ushort)random.Next(3), new ClaimId((ulong)random.NextInt64(), 0))),
        ];
    }
}
