using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>A question about positions with all that it needs: the slice of the columns, the scorer, a way to look things up.</summary>
internal sealed class AnalysisQuestion
{
    private readonly Lazy<int> topicCount;

    private AnalysisQuestion(PositionSlice slice, PositionQuery query, GraphLookups lookups)
    {
        Slice = slice;
        Query = query;
        Lookups = lookups;
        Scorer = new PairScorer(Measure.Of(query.Method), query.MinOverlap);
        topicCount = new(() => slice.CountTopics(lookups.Cancellation));
    }

    public PositionSlice Slice { get; }

    public PositionQuery Query { get; }

    public GraphLookups Lookups { get; }

    public PairScorer Scorer { get; }

    /// <summary>On how many of the topics anybody takes a position on these days.</summary>
    public int TopicCount => topicCount.Value;

    public static async ValueTask<AnalysisQuestion> AskAsync(ColumnCache cache, PositionQuery query, GraphLookups lookups)
    {
        var columns = await cache.ReadAsync(query.Positions, lookups.Time, lookups.Context, lookups.Cancellation);
        columns = query.RollUp ? columns.RolledUp : columns;
        var topics = query.Topics is null
            ? TopicSelection.All(columns)
            : TopicSelection.Of(columns, await lookups.FindAsync(query.Positions.Kind.Object.Type.Kinds, query.Topics));
        var window = PositionWindow.Of(lookups.Time, lookups.Context.Today);
        return new AnalysisQuestion(new PositionSlice(columns, topics, window), query, lookups);
    }

    /// <summary>The tags of the topics of pairs, when a series asks for them.</summary>
    public async ValueTask<IReadOnlyDictionary<string, List<string>>> TagsAsync(ObjectShape? shape, IEnumerable<Pair> pairs)
    {
        if (Query.Positions.Tags is not { } tags
            || shape is null
            || !shape.Slots.Any(slot => slot is AnalysisSlot { Series.ByTag: true }))
        {
            return new Dictionary<string, List<string>>();
        }

        string[] ids = [.. pairs.SelectMany(pair => pair.Topics).Select(topic => topic.Id).Distinct(StringComparer.Ordinal)];
        var labels = await Lookups.LabelsAsync(Query.Positions.Kind.Object.Type, tags, ids);
        return ids.Zip(labels).ToDictionary(each => each.First, each => each.Second, StringComparer.Ordinal);
    }

    /// <summary>The claims of some actors on the topics in question, on these days.</summary>
    public ClaimsRoot ClaimsOf(IEnumerable<string> actors, ConnectionQuery connection)
    {
        var kind = Query.Positions.Kind;
        List<Filter?> conditions =
        [
            new EndFilter(ClaimEnd.Subject, new CompareFilter(new BuiltInField(BuiltIn.Id), Comparison.In, [.. actors])),
            Query.Topics is null ? null : new EndFilter(ClaimEnd.Object, Query.Topics),
            OrdinaryClaims.Condition(kind),
        ];
        return new ClaimsRoot([kind], [], connection with { Filter = new AndFilter([.. conditions.OfType<Filter>()]) });
    }
}
