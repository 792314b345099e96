namespace KnowledgeGraph.Analysis;

/// <summary>A topic on which two actors take a position.</summary>
/// <param name="Day">The later of the days of the two; <see cref="int.MinValue"/> when neither has one.</param>
/// <param name="RowsOfA">The rows that count of the one.</param>
internal sealed record SharedTopic(int Topic, string Id, double A, double B, int Day, int[] RowsOfA, int[] RowsOfB);

/// <summary>Two actors with all that they share.</summary>
internal sealed class Pair
{
    private Pair(string a, string b, List<SharedTopic> topics, (int First, int Last)? days)
    {
        (A, B, Topics, Days) = (a, b, topics, days);
    }

    public string A { get; }

    public string B { get; }

    /// <summary>By id.</summary>
    public List<SharedTopic> Topics { get; }

    /// <summary>The first and the last day of a shared position; null when none has a day.</summary>
    public (int First, int Last)? Days { get; }

    public static Pair Of(PositionSlice slice, string a, string b)
    {
        var columns = slice.Columns;
        var left = slice.Of(columns.FindActor(a));
        var right = slice.Of(columns.FindActor(b));
        var topics = new List<SharedTopic>();
        var days = new DaySpan();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft && hasRight)
        {
            if (left.Topic == right.Topic)
            {
                days.Add(left.Day);
                days.Add(right.Day);
                topics.Add(new SharedTopic(
                    left.Topic,
                    columns.TopicIds[left.Topic],
                    left.Value,
                    right.Value,
                    Math.Max(left.Day, right.Day),
                    [.. left.Rows()],
                    [.. right.Rows()]));
                (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
            }
            else if (left.Topic < right.Topic)
            {
                hasLeft = left.MoveNext();
            }
            else
            {
                hasRight = right.MoveNext();
            }
        }

        return new Pair(a, b, topics, days.Span);
    }

    /// <summary>The score of some of the topics.</summary>
    public static PairScore Score(IReadOnlyCollection<SharedTopic> topics, PositionSlice slice, PairScorer scorer)
    {
        double[] values = [.. topics.SelectMany(topic => new[] { topic.A, topic.B }).Concat(slice.Columns.Model.Scale).Distinct().Order()];
        var counts = new int[values.Length * values.Length];
        foreach (var topic in topics)
        {
            counts[(Array.BinarySearch(values, topic.A) * values.Length) + Array.BinarySearch(values, topic.B)]++;
        }

        return scorer.Score(new PairTable(values, counts, slice.Columns.Model.Range));
    }
}

/// <summary>The first and the last of some days.</summary>
internal sealed class DaySpan
{
    public (int First, int Last)? Span { get; private set; }

    /// <param name="day"><see cref="int.MinValue"/> for none.</param>
    public void Add(int day)
    {
        if (day != int.MinValue)
        {
            Span = Span is { } span ? (Math.Min(span.First, day), Math.Max(span.Last, day)) : (day, day);
        }
    }
}
