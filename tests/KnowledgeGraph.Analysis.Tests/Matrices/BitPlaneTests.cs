namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Sets of topics as bits against sets of numbers.</summary>
public sealed class BitPlaneTests
{
    private const int Topics = 500;

    private static readonly PositionColumns Columns = PositionColumns.Build(
        Votes.Positions,
        new PositionBatch(
            ["country~a", .. Enumerable.Range(0, Topics).Select(topic => $"topic~{topic:000}")],
            [.. Enumerable.Range(0, Topics).Select(topic => new PositionEntry(0, topic + 1, 0, 0, 0, new Model.ClaimId((ulong)topic, 0)))],
            []));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 3)]
    [InlineData(3, 60)]
    [InlineData(4, 400)]
    [InlineData(5, 500)]
    public void Sets_and_what_they_share(int seed, int size)
    {
        var random = new Random(seed);
        for (var round = 0; round < 30; round++)
        {
            var (left, right) = (Some(random, size), Some(random, random.Next(Topics)));

            Assert.Equal(left.Count, Plane(left).Count());
            Assert.Equal(left.Intersect(right).Count(), Plane(left).CountShared(Plane(right)));
            Assert.Equal(left.Intersect(right).Count(), Plane(right).CountShared(Plane(left)));
            Assert.Equal(left, Numbers(Plane(left), Topics));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void A_selection_numbers_its_topics_without_gaps(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 30; round++)
        {
            var (set, chosen) = (Some(random, random.Next(Topics)), Some(random, random.Next(Topics)));
            var selection = TopicSelection.Of(Columns, [.. chosen.Select(topic => Columns.TopicIds[topic]), "topic~nothing"]);
            int[] numbers = [.. chosen];

            Assert.Equal(chosen.Count, selection.Count);
            Assert.All(Enumerable.Range(0, Topics), topic => Assert.Equal(Array.IndexOf(numbers, topic), selection.NumberOf(topic)));
            Assert.Equal(
                set.Intersect(chosen).Select(topic => Array.IndexOf(numbers, topic)).Order(), Numbers(Plane(set).Select(selection), chosen.Count));
        }
    }

    [Fact]
    public void No_selection_takes_all()
    {
        var all = TopicSelection.All(Columns);
        SortedSet<int> set = [0, 63, 64, 499];

        Assert.Equal((Topics, true, 77), (all.Count, all.IsAll, all.NumberOf(77)));
        Assert.Equal(set, Numbers(Plane(set).Select(all), Topics));
    }

    private static SortedSet<int> Some(Random random, int size)
    {
        int[] topics = [.. Enumerable.Range(0, Topics)];
        random.Shuffle(topics);
        return [.. topics.Take(size)];
    }

    private static BitPlane Plane(IEnumerable<int> topics)
    {
        var words = new ulong[(Topics + 63) / 64];
        foreach (var topic in topics)
        {
            words[topic >> 6] |= 1UL << (topic & 63);
        }

        return BitPlane.Of(words);
    }

    private static IEnumerable<int> Numbers(BitPlane plane, int count)
    {
        var words = new ulong[(count + 63) / 64];
        plane.AddTo(words);
        return Enumerable.Range(0, count).Where(topic => (words[topic >> 6] & (1UL << (topic & 63))) != 0);
    }
}
