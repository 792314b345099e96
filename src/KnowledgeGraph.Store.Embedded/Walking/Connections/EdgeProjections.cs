using System.Runtime.CompilerServices;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Writes the value of one slot of an edge.</summary>
internal abstract class EdgeSlotProjection(Slot slot)
{
    public Slot Slot { get; } = slot;

    public abstract void Write(Walk walk, ConnectionRun run, in Item item);
}

internal sealed class CursorProjection(CursorSlot slot) : EdgeSlotProjection(slot)
{
    private const int OnStack = 512;

    public override void Write(Walk walk, ConnectionRun run, in Item item) => Write(walk, run.Connection, item);

    [SkipLocalsInit]
    public static void Write(Walk walk, Connection connection, in Item item)
    {
        var values = connection.Order.ValuesOf(walk.View, item);
        Span<byte> id = stackalloc byte[connection.Ids.MaxLength(walk.View, item.Index)];
        id = id[..connection.Ids.Write(walk.View, item.Index, id)];
        Span<byte> cursor = stackalloc byte[OnStack];
        var length = connection.Cursors.Encode(values, id, cursor);
        while (length < 0)
        {
            cursor = new byte[cursor.Length * 4];
            length = connection.Cursors.Encode(values, id, cursor);
        }

        walk.Sink.Text(cursor[..length]);
    }
}

/// <summary>The edge's item: on a relation the node that the claim leads to.</summary>
internal sealed class EdgeItemProjection(EdgeNodeSlot slot, ItemProjection item) : EdgeSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run, in Item place) => item.Write(walk, place);
}

internal sealed class EdgeClaimProjection(EdgeClaimSlot slot, ClaimProjection claim) : EdgeSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run, in Item item) => claim.Write(walk, item.Index);
}

internal sealed class DirectionProjection(EdgeDirectionSlot slot) : EdgeSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run, in Item item)
    {
        var claims = walk.View.Claims;
        var isOut = claims.SubjectOf(item.Index) == run.Owner;
        walk.Sink.Text(claims.IsSymmetric(item.Index) ? "ANY"u8 : isOut ? "OUT"u8 : "IN"u8);
    }
}

internal sealed class ScoreProjection(ScoreSlot slot) : EdgeSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run, in Item item) =>
        walk.Sink.Number(walk.View.Hits!.ScoreOf(item.Index));
}

/// <summary>Writes an item of a connection where its node (or, on a connection of claims, its claim) goes.</summary>
/// <param name="isRelation">Whether the items are claims that lead to the node to write.</param>
internal sealed class ItemProjection(NodeProjection? node, ClaimProjection? claim, bool isRelation, bool isClaims)
{
    public void Write(Walk walk, in Item item)
    {
        if (isRelation && node is not null)
        {
            node.Write(walk, walk.View.FarEnd(item.Index, item.Near));
        }
        else if (isClaims && claim is not null)
        {
            claim.Write(walk, item.Index);
        }
        else if (!isClaims && node is not null)
        {
            node.Write(walk, item.Index);
        }
        else
        {
            walk.Sink.Null();
        }
    }
}
