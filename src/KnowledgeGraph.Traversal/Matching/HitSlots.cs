using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>Where nodes stand among the slots of hits and candidates.</summary>
public static class HitSlots
{
    /// <summary>The slots that ask for the nodes of hits, at whatever depth.</summary>
    public static IEnumerable<(Slot Slot, NodeShape Shape)> NodesOf(ImmutableArray<Slot> slots) => slots.SelectMany(slot => slot switch
    {
        EdgesSlot edges => NodesOf(edges.Shape.Slots),
        CandidatesSlot candidates => NodesOf(candidates.Shape.Slots),
        NodesSlot { Shape.Node: { } shape } => [(slot, shape)],
        EdgeNodeSlot { Shape.Node: { } shape } => [(slot, shape)],
        _ => Enumerable.Empty<(Slot, NodeShape)>(),
    });
}
