using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Writes the value of one slot of a connection.</summary>
internal abstract class ConnectionSlotProjection(Slot slot)
{
    public Slot Slot { get; } = slot;

    public abstract void Write(Walk walk, ConnectionRun run);
}

internal sealed class TotalCountProjection(Slot slot) : ConnectionSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run) => walk.Sink.Number((long)run.Total);
}

internal sealed class NodeCountProjection(Slot slot) : ConnectionSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run) => walk.Sink.Number((long)run.NodeCount);
}

internal sealed class EdgesProjection(EdgesSlot slot, EdgeSlotProjection[] slots) : ConnectionSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run)
    {
        walk.Sink.BeginList();
        foreach (ref readonly var item in run.Page.Span)
        {
            walk.Sink.BeginObject(slot.Shape);
            foreach (var part in slots)
            {
                walk.Sink.Field(part.Slot);
                part.Write(walk, run, item);
            }

            walk.Sink.EndObject();
        }

        walk.Sink.EndList();
    }
}

/// <summary>The page's items without their edges.</summary>
internal sealed class NodesProjection(NodesSlot slot, ItemProjection item) : ConnectionSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run)
    {
        walk.Sink.BeginList();
        foreach (ref readonly var place in run.Page.Span)
        {
            item.Write(walk, place);
        }

        walk.Sink.EndList();
    }
}

internal sealed class PageInfoProjection(PageInfoSlot slot) : ConnectionSlotProjection(slot)
{
    private readonly PageInfoPartSlot[] parts = [.. slot.Shape.Slots.OfType<PageInfoPartSlot>()];

    public override void Write(Walk walk, ConnectionRun run)
    {
        walk.Sink.BeginObject(slot.Shape);
        foreach (var part in parts)
        {
            walk.Sink.Field(part);
            switch (part.Part)
            {
                case PageInfoPart.HasNextPage:
                    walk.Sink.Boolean(run.HasNext);
                    break;
                case PageInfoPart.HasPreviousPage:
                    walk.Sink.Boolean(run.HasPrevious);
                    break;
                default:
                    WriteCursor(walk, run, part.Part == PageInfoPart.StartCursor);
                    break;
            }
        }

        walk.Sink.EndObject();
    }

    private static void WriteCursor(Walk walk, ConnectionRun run, bool isStart)
    {
        if (run.Page.Length == 0)
        {
            walk.Sink.Null();
        }
        else
        {
            CursorProjection.Write(walk, run.Connection, isStart ? run.Page.Span[0] : run.Page.Span[^1]);
        }
    }
}
