using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Writes the value of one slot of an item.</summary>
internal abstract class SlotProjection(Slot slot)
{
    public Slot Slot { get; } = slot;

    public abstract void Write(Walk walk, in Item item);
}

/// <summary>Writes an item of one kind as an object.</summary>
internal sealed class ObjectProjection(ObjectShape shape, SlotProjection[] slots)
{
    public void Write(Walk walk, in Item item)
    {
        var sink = walk.Sink;
        sink.BeginObject(shape);
        foreach (var slot in slots)
        {
            sink.Field(slot.Slot);
            slot.Write(walk, item);
        }

        sink.EndObject();
    }
}

/// <summary>Writes a node of whichever kind.</summary>
internal sealed class NodeProjection(ObjectProjection?[] kinds)
{
    public bool Has(int kind) => kinds[kind] is not null;

    /// <summary>Writes the node, or null when it isn't known or can't stand here.</summary>
    public void Write(Walk walk, int node)
    {
        var item = walk.View.Node(node);
        if (item.Row >= 0 && kinds[walk.View.Nodes.KindOf(node)] is { } projection)
        {
            projection.Write(walk, item);
        }
        else
        {
            walk.Sink.Null();
        }
    }
}

/// <summary>Writes a claim of whichever kind.</summary>
internal sealed class ClaimProjection(ObjectProjection?[] kinds)
{
    public bool Has(int kind) => kinds[kind] is not null;

    /// <summary>Writes the claim, or null when it can't stand here.</summary>
    public void Write(Walk walk, int claim)
    {
        if (kinds[walk.View.Claims.KindOf(claim)] is { } projection)
        {
            projection.Write(walk, walk.View.Claim(claim));
        }
        else
        {
            walk.Sink.Null();
        }
    }
}
