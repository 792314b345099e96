using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Two actors with what they share. The score comes from bits; topic by topic they are only gone through when somebody asks.</summary>
internal sealed class Pair
{
    private readonly PositionSlice slice;
    private readonly Lazy<List<SharedTopic>> topics;
    private readonly Lazy<(int First, int Last)?> days;
    private readonly Dictionary<Slot, object> worked = new(ReferenceEqualityComparer.Instance);

    public Pair(PositionSlice slice, string a, string b)
    {
        (this.slice, A, B) = (slice, a, b);
        topics = new(FindTopics);
        days = new(FindDays);
    }

    public string A { get; }

    public string B { get; }

    /// <summary>By id.</summary>
    public List<SharedTopic> Topics => topics.Value;

    /// <summary>The first and the last day of a shared position; null when none has a day.</summary>
    public (int First, int Last)? Days => days.Value;

    public PairScore Score(PairScorer scorer)
    {
        var columns = slice.Columns;
        var planes = PositionPlanes.Build(slice, [columns.FindActor(A), columns.FindActor(B)], CancellationToken.None);
        var counts = new int[planes.Values.Length * planes.Values.Length];
        planes.Count(0, 1, counts);
        return scorer.Score(new PairTable(planes.Values, counts, planes.Range));
    }

    /// <summary>The score of some of the topics.</summary>
    public PairScore Score(IReadOnlyCollection<SharedTopic> some, PairScorer scorer)
    {
        double[] values = [.. some.SelectMany(topic => new[] { topic.A, topic.B }).Distinct().Order()];
        var counts = new int[values.Length * values.Length];
        foreach (var topic in some)
        {
            counts[(Array.BinarySearch(values, topic.A) * values.Length) + Array.BinarySearch(values, topic.B)]++;
        }

        return scorer.Score(new PairTable(values, counts, slice.Columns.Model.Range));
    }

    /// <summary>Works out once what the answer has in a slot, because an answer is gone through twice (see <see cref="AnalysisOutput"/>).</summary>
    public T Once<T>(Slot slot, Func<T> work)
        where T : class
    {
        if (!worked.TryGetValue(slot, out var done))
        {
            worked.Add(slot, done = work());
        }

        return (T)done;
    }

    private List<SharedTopic> FindTopics()
    {
        var columns = slice.Columns;
        var left = slice.Of(columns.FindActor(A));
        var right = slice.Of(columns.FindActor(B));
        var shared = new List<SharedTopic>();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft && hasRight)
        {
            if (left.Topic == right.Topic)
            {
                shared.Add(new SharedTopic(
                    columns.TopicIds[left.Topic], left.Value, right.Value, Math.Max(left.Day, right.Day), left.Rows, right.Rows));
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

        return shared;
    }

    private (int First, int Last)? FindDays()
    {
        var span = new DaySpan();
        foreach (var topic in Topics)
        {
            span.Add(topic.RowsOfA.Day);
            span.Add(topic.RowsOfB.Day);
        }

        return span.Span;
    }
}
