namespace KnowledgeGraph.Traversals;

/// <summary>A part of an analysis' answer. What stands below it is in one of the properties, according to the part.</summary>
public sealed record AnalysisSlot(SlotKey Key, Nullability Nullability, AnalysisPart Part) : Slot(Key, Nullability)
{
    /// <summary>What to project of nodes or claims, or null.</summary>
    public ItemShape? Items { get; init; }

    /// <summary>What to answer of other objects, or null.</summary>
    public ObjectShape? Shape { get; init; }

    /// <summary>What the part holds when it is a connection, or null.</summary>
    public ConnectionQuery? Connection { get; init; }

    /// <summary>How many of a list that has no pages, or null.</summary>
    public int? First { get; init; }

    /// <summary>Of <see cref="AnalysisPart.Series"/>.</summary>
    public SeriesQuery? Series { get; init; }
}

/// <summary>How a series is parted.</summary>
/// <param name="ByTag">By the topics' tags, or by the year of the position.</param>
/// <param name="Prefix">Only tags that begin so; null for all.</param>
public sealed record SeriesQuery(bool ByTag, string? Prefix);

/// <summary>What analyses answer; a part is called as its field is.</summary>
public enum AnalysisPart
{
    // Of an alignment; several of them of matrices and blocs, too.
    A,
    B,
    Method,
    Score,
    Kappa,
    Reason,
    Overlap,
    TopicCount,
    Coverage,
    From,
    To,
    Agreeing,
    Disagreeing,
    ByTopic,
    Series,

    /// <summary>The page of a connection of topics without its edges, and the topic of an edge.</summary>
    TopicNodes,
    TopicNode,

    // Of a topic of an alignment.
    Topic,
    Agreement,
    PositionOfA,
    PositionOfB,
    ClaimsOfA,
    ClaimsOfB,

    // Of a point of a series.
    Label,

    // Of an edge of a ranking.
    Alignment,
    LowerBound,

    // Of a matrix.
    Actors,
    Scores,
    Overlaps,

    /// <summary>A connection of the claims that the whole answer rests on.</summary>
    Claims,

    // Of blocs.
    Modularity,
    Groups,
    Isolates,

    // Of a bloc and of its members.
    Size,
    Cohesion,
    Members,
    Actor,
    Tie,
    Outside,
    ClaimsOfMember,
}
