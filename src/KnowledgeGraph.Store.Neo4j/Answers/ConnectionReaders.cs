using System.Text;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A connection, whose parts stand in the map of its owner.</summary>
internal sealed class SelfObjectReader(Slot slot, ObjectReader item) : SlotReader(slot)
{
    public override void Write(in CypherValue owner, IAnswerSink sink) => item.Write(owner, sink);
}

/// <summary>An item that is itself what the slot asks for.</summary>
internal sealed class SelfReader(Slot slot, ItemReader item) : SlotReader(slot)
{
    public override void Write(in CypherValue owner, IAnswerSink sink) => item.Write(owner, sink);
}

/// <summary>A page: a list that has one more item where somebody wants to know whether there is one.</summary>
internal sealed class PageReader(string name, int size, bool isForward)
{
    private readonly byte[] name = Encoding.UTF8.GetBytes(name);
    private byte[]? behind;
    private byte[]? ahead;

    /// <summary>The name under which it stands whether there are items behind the place that the page ends before.</summary>
    public string? Behind
    {
        set => behind = value is null ? null : Encoding.UTF8.GetBytes(value);
    }

    /// <summary>The name under which it stands whether there are items before the place that the page begins behind.</summary>
    public string? Ahead
    {
        set => ahead = value is null ? null : Encoding.UTF8.GetBytes(value);
    }

    /// <summary>The page in order.</summary>
    public CypherValue[] Items(in CypherValue owner)
    {
        var list = owner[name];
        var items = new CypherValue[Math.Min(size, list.Count)];
        var place = 0;
        foreach (var item in list)
        {
            if (place == items.Length)
            {
                break;
            }

            items[place++] = item;
        }

        if (!isForward)
        {
            Array.Reverse(items);
        }

        return items;
    }

    public bool HasNext(in CypherValue owner) => (isForward && HasMore(owner)) || (behind is not null && owner[behind].Boolean);

    public bool HasPrevious(in CypherValue owner) => (!isForward && HasMore(owner)) || (ahead is not null && owner[ahead].Boolean);

    private bool HasMore(in CypherValue owner) => owner[name].Count > size;
}

internal sealed class EdgesReader(EdgesSlot slot, PageReader page, ObjectReader edge) : SlotReader(slot)
{
    public override void Write(in CypherValue owner, IAnswerSink sink)
    {
        sink.BeginList();
        foreach (var item in page.Items(owner))
        {
            edge.Write(item, sink);
        }

        sink.EndList();
    }
}

/// <summary>The page's items without their edges.</summary>
internal sealed class NodesReader(NodesSlot slot, PageReader page, SlotReader node) : SlotReader(slot)
{
    public override void Write(in CypherValue owner, IAnswerSink sink)
    {
        sink.BeginList();
        foreach (var item in page.Items(owner))
        {
            node.Write(item, sink);
        }

        sink.EndList();
    }
}

internal sealed class PageInfoReader(PageInfoSlot slot, PageReader page, CursorWriter? cursors) : SlotReader(slot)
{
    public override void Write(in CypherValue owner, IAnswerSink sink)
    {
        var items = cursors is null ? [] : page.Items(owner);
        sink.BeginObject(slot.Shape);
        foreach (var part in slot.Shape.Slots.OfType<PageInfoPartSlot>())
        {
            sink.Field(part);
            switch (part.Part)
            {
                case PageInfoPart.HasNextPage:
                    sink.Boolean(page.HasNext(owner));
                    break;
                case PageInfoPart.HasPreviousPage:
                    sink.Boolean(page.HasPrevious(owner));
                    break;
                case var _ when items.Length == 0:
                    sink.Null();
                    break;
                default:
                    cursors!.Write(part.Part == PageInfoPart.StartCursor ? items[0] : items[^1], sink);
                    break;
            }
        }

        sink.EndObject();
    }
}

internal sealed class CursorReader(Slot slot, CursorWriter cursors) : SlotReader(slot)
{
    public override void Write(in CypherValue owner, IAnswerSink sink) => cursors.Write(owner, sink);
}
