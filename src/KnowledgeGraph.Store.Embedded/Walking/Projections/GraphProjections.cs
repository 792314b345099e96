using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A claim's end.</summary>
internal sealed class EndProjection(EndSlot slot, NodeProjection node) : SlotProjection(slot)
{
    private readonly bool isSubject = slot.End == ClaimEnd.Subject;

    public override void Write(Walk walk, in Item item) => node.Write(
        walk, isSubject ? walk.View.Claims.SubjectOf(item.Index) : walk.View.Claims.ObjectOf(item.Index));
}

/// <summary>A reference of a claim or of a piece of evidence.</summary>
internal sealed class ReferenceProjection(ReferenceSlot slot, PackedInts references, NodeProjection node) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item)
    {
        var target = references[item.Row];
        if (target < 0)
        {
            walk.Sink.Null();
        }
        else
        {
            node.Write(walk, target);
        }
    }
}

/// <summary>A claim's pieces of evidence.</summary>
internal sealed class EvidenceProjection(EvidenceSlot slot, ObjectProjection piece) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item)
    {
        var view = walk.View;
        walk.Sink.BeginList();
        for (var index = view.Claims.Evidence.First(item.Index); index >= 0; index = view.Claims.Evidence.Next(index))
        {
            if (view.Graph.Evidence.IsLive(index, view.Revision))
            {
                piece.Write(walk, new Item(index, index));
            }
        }

        walk.Sink.EndList();
    }
}

/// <summary>The claim that took this one's place, as far as the view's revision knows.</summary>
internal sealed class SupersededByProjection(SupersededBySlot slot, ClaimProjection claim) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item)
    {
        var claims = walk.View.Claims;
        var successor = claims.RetractedIn(item.Index) <= walk.View.Revision ? claims.SuccessorOf(item.Index) : -1;
        if (successor < 0)
        {
            walk.Sink.Null();
        }
        else
        {
            claim.Write(walk, successor);
        }
    }
}

/// <summary>A node's relation.</summary>
internal sealed class RelationProjection(RelationSlot slot, Connection connection) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item) => connection.Write(walk, item.Index);
}
