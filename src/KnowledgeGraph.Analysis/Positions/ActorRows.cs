namespace KnowledgeGraph.Analysis;

/// <summary>The positions of one actor: some rows, in the order of the topics' ids and, on one topic, of time.</summary>
/// <param name="to">Behind the last.</param>
internal sealed class ActorRows(RowColumns columns, int from, int to)
{
    /// <summary>So many windows' planes are kept: today's, a few that somebody compares.</summary>
    private const int KeptWindows = 4;

    private volatile (PositionWindow Window, ActorPlanes Planes)[] kept = [];
    private RowSpan? span;

    public RowColumns Columns => columns;

    public int From => from;

    public int To => to;

    public int Count => to - from;

    /// <summary>
    /// What counts of the actor in a window, as bits over all topics. They are kept as long as the rows are, which is until the actor takes
    /// another position.
    /// </summary>
    /// <param name="topicCount">How many topics the columns have.</param>
    public ActorPlanes PlanesOf(PositionWindow window, int topicCount)
    {
        window = Widest(window);
        foreach (var (known, found) in kept)
        {
            if (known == window)
            {
                return found;
            }
        }

        var planes = ActorPlanes.Of(this, TopicSelection.All(topicCount), window);

        // Few positions far apart make planes larger than the rows themselves. Two that keep at the same time lose one, which is made again.
        if (planes.WordCount <= 4 * Count)
        {
            kept = [(window, planes), .. kept.Take(KeptWindows - 1)];
        }

        return planes;
    }

    /// <summary>The rows under other places of their topics.</summary>
    public ActorRows With(RowColumns renumbered) => new(renumbered, from, to);

    /// <summary>All windows that show every row are one, such as each day after the last position.</summary>
    private PositionWindow Widest(PositionWindow window) =>
        (span ??= RowSpan.Of(this)).IsWithin(window) ? PositionWindow.Everything : window;
}

/// <summary>Rows of an actor on one topic, of which those of a day count that show in a window.</summary>
internal readonly record struct TopicRows(RowColumns Columns, int From, int To, int Day, PositionWindow Window)
{
    /// <summary>The claims that count.</summary>
    public IEnumerable<Model.ClaimId> Claims()
    {
        for (var row = From; row < To; row++)
        {
            if (Columns.DayOf(row) == Day && Columns.Shows(row, Window))
            {
                yield return Columns.ClaimOf(row);
            }
        }
    }
}
