namespace KnowledgeGraph.Store.Embedded;

/// <summary>What a connection holds for one owner. When that is written it is used again for another (<see cref="ConnectionRuns"/>).</summary>
internal sealed class ConnectionRun
{
    private readonly PageCollector collector = new();
    private HashSet<int>? nodes;
    private Dictionary<AggregateProjection, Accumulator[]>? aggregates;

    public Connection Connection { get; private set; } = null!;

    public int Owner { get; private set; }

    public int Total { get; private set; }

    /// <summary>How many distinct nodes the claims lead to.</summary>
    public int NodeCount => nodes!.Count;

    public ReadOnlyMemory<Item> Page { get; private set; }

    public bool HasNext { get; private set; }

    public bool HasPrevious { get; private set; }

    /// <summary>Begins for an owner.</summary>
    public void Start(Connection connection, int owner, bool countsNodes, AggregateProjection[] projections)
    {
        Connection = connection;
        Owner = owner;
        Total = 0;
        nodes = countsNodes ? [] : null;
        aggregates = projections.Length == 0
            ? null
            : projections.ToDictionary(projection => projection, projection => projection.Start());
        Page = default;
        HasNext = HasPrevious = false;
    }

    /// <summary>Begins its page.</summary>
    public PageCollector StartPage(View view, ItemOrder order, in PageBounds bounds)
    {
        collector.Start(view, order, bounds);
        return collector;
    }

    public Accumulator[] Of(AggregateProjection projection) => aggregates![projection];

    /// <summary>Takes an item into the counts and aggregates.</summary>
    public void Count(View view, in Item item)
    {
        Total++;
        nodes?.Add(view.FarEnd(item.Index, Owner));
        if (aggregates is null)
        {
            return;
        }

        foreach (var accumulators in aggregates.Values)
        {
            foreach (var accumulator in accumulators)
            {
                accumulator.Add(view, item);
            }
        }
    }

    public void Finish(PageCollector? page)
    {
        if (page is not null)
        {
            Page = page.Finish();
            HasNext = page.HasNext;
            HasPrevious = page.HasPrevious;
        }
    }
}
