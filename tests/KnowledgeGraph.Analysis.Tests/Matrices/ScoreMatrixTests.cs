namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Bit planes against pairs compared one by one, on generated votes.</summary>
public sealed class ScoreMatrixTests
{
    private const int Actors = 12;

    private static readonly PairScorer Scorer = new(new AgreementMeasure(), 3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_cell_is_what_its_pair_has(int seed)
    {
        var slice = Votes.Whole(Generate(seed, topic => topic));
        var matrix = Compute(slice);

        for (var row = 0; row < Actors; row++)
        {
            for (var column = 0; column < Actors; column++)
            {
                var pair = new Pair(slice, slice.Columns.ActorIds[row], slice.Columns.ActorIds[column]);
                var score = pair.Score(pair.Topics, Scorer);
                Assert.Equal((score.Score, score.Overlap), (matrix[row, column], matrix.Overlap(row, column)));
                Assert.Equal((matrix[row, column], matrix.Overlap(row, column)), (matrix[column, row], matrix.Overlap(column, row)));
                if (matrix[row, column] is { } given)
                {
                    Assert.InRange(given, 0, 1);
                }
            }

            Assert.Equal(1, matrix[row, row]);
        }
    }

    [Fact]
    public void The_order_of_topics_doesn_t_matter()
    {
        var matrix = Compute(Votes.Whole(Generate(5, topic => topic)));
        var turned = Compute(Votes.Whole(Generate(5, topic => 999 - topic)));

        foreach (var (row, column) in Enumerable.Range(0, Actors).SelectMany(row => Enumerable.Range(0, Actors).Select(column => (row, column))))
        {
            Assert.Equal(matrix[row, column], turned[row, column]);
        }
    }

    [Fact]
    public void Only_the_selected_topics_count()
    {
        var columns = Generate(6, topic => topic);
        string[] some = [.. columns.TopicIds.Where((_, place) => place % 3 == 0), "topic~nothing"];
        var slice = Votes.Whole(columns) with { Topics = TopicSelection.Of(columns, some) };
        var shared = new Pair(slice, columns.ActorIds[0], columns.ActorIds[1]).Topics;

        Assert.Equal(some.Length - 1, slice.Topics.Count);
        Assert.All(shared, topic => Assert.Contains(topic.Id, some));
        Assert.Equal(shared.Count, Compute(slice).Overlap(0, 1));
    }

    private static ScoreMatrix Compute(PositionSlice slice)
    {
        int[] actors = [.. Enumerable.Range(0, slice.Columns.ActorIds.Length)];
        return ScoreMatrix.Compute(PositionPlanes.Build(slice, actors, Cancellation), actors.Length, Scorer, Cancellation);
    }

    /// <summary>Votes with gaps, changes of mind and contradictions.</summary>
    private static PositionColumns Generate(int seed, Func<int, int> numberOf)
    {
        var random = new Random(seed);
        var votes = new Votes();
        for (var actor = 0; actor < Actors; actor++)
        {
            for (var topic = 0; topic < 150; topic++)
            {
                for (var times = random.Next(4) == 0 ? 2 : random.Next(2); times > 0; times--)
                {
                    votes.Add($"country~{actor:00}", $"topic~{numberOf(topic):000}", "YAN"[random.Next(3)], $"2020-01-0{random.Next(1, 3)}");
                }
            }
        }

        return votes.Build();
    }
}
