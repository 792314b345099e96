using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A connection, ready to be written for one owner after another.</summary>
internal sealed class Connection
{
    private readonly ItemSource source;
    private readonly Condition? filter;
    private readonly ConnectionQuery query;
    private readonly ItemPlace? after;
    private readonly ItemPlace? before;
    private readonly ConnectionSlotProjection[] slots;
    private readonly bool countsNodes;
    private readonly AggregateProjection[] aggregates;

    /// <summary>Whether the items are gone over by id, which gives the page as it comes.</summary>
    private readonly bool isById;

    public Connection(
        ItemSource source, Condition? filter, ItemOrder order, ConnectionQuery query, ConnectionSlotProjection[] slots)
    {
        this.source = source;
        this.filter = filter;
        this.query = query;
        this.slots = slots;
        Order = order;
        Cursors = query.Order.IsEmpty ? CursorCodec.ById : new CursorCodec(query.Order);
        after = order.PlaceOf(query.Page.After);
        before = order.PlaceOf(query.Page.Before);
        countsNodes = slots.Any(slot => slot is NodeCountProjection);
        isById = query.Shape.NeedsPage && order.IsById && (source.IsFastById || !query.Shape.NeedsAll);
        aggregates = [.. slots.OfType<AggregateProjection>()];
    }

    public ItemOrder Order { get; }

    public ItemIds Ids => source.Ids;

    public CursorCodec Cursors { get; }

    /// <param name="owner">The node whose connection it is; -1 at a root.</param>
    public void Write(Walk walk, int owner)
    {
        var run = Collect(walk.View, owner);
        walk.Sink.BeginObject(query.Shape.Object);
        foreach (var slot in slots)
        {
            walk.Sink.Field(slot.Slot);
            slot.Write(walk, run);
        }

        walk.Sink.EndObject();
        walk.View.Runs.GiveBack(run);
    }

    private ConnectionRun Collect(View view, int owner)
    {
        var run = view.Runs.Take();
        run.Start(this, owner, countsNodes, aggregates);
        var isForward = query.Page.Last is null;
        var page = query.Shape.NeedsPage
            ? run.StartPage(view, Order, new PageBounds(after, before, isForward, query.Page.Size, isById))
            : null;
        var candidates = view.Candidates;
        candidates.Clear(source.Ids);
        source.Collect(view, owner, candidates, isById);
        if (isById)
        {
            candidates.StartById(view, backward: !isForward);
        }
        else
        {
            candidates.Start();
        }

        Collect(view, owner, candidates, page, run);
        run.Finish(page);
        return run;
    }

    private void Collect(View view, int owner, Candidates candidates, PageCollector? page, ConnectionRun run)
    {
        // Where only the page is asked for and the items come in its order, the walk may leap to the page and stop after it.
        var start = page is not null && isById && !query.Shape.NeedsAll ? (query.Page.Last is null ? after : before) : null;
        while (candidates.MoveNext(view, out var candidate, out var rule))
        {
            if (!source.TryGet(view, owner, candidate, rule, out var item) || !(filter?.Holds(view, item) ?? true))
            {
                continue;
            }

            if (query.Shape.NeedsAll)
            {
                run.Count(view, item);
            }

            page?.Offer(item);
            if (page is null || query.Shape.NeedsAll)
            {
                continue;
            }

            if (page.IsDone)
            {
                return;
            }

            if (start is not null && page.HasPassedStart)
            {
                candidates.Skip(view, start.Id);
                start = null;
            }
        }
    }
}
