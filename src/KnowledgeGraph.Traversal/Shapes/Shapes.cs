using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What to answer of an object: slots in the order of the response.</summary>
/// <param name="TypeName">The concrete type's name in the public schema.</param>
public sealed record ObjectShape(string TypeName, ImmutableArray<Slot> Slots);

/// <summary>What to answer of a node: a shape per kind, by <see cref="NodeKind.Index"/>; null where the kind can't stand here.</summary>
public sealed record NodeShape(ImmutableArray<ObjectShape?> Kinds);

/// <summary>What to answer of a claim: a shape per kind, by <see cref="ClaimKind.Index"/>; null where the kind can't stand here.</summary>
public sealed record ClaimShape(ImmutableArray<ObjectShape?> Kinds);

/// <summary>What to answer of something that may be a node or a claim.</summary>
public sealed record ItemShape(NodeShape? Node, ClaimShape? Claim);

/// <summary>What to answer of a connection. Its slots are of the kinds in ConnectionSlots.cs.</summary>
/// <param name="Slots">In the order of the response; the same field may stand in it twice under two keys.</param>
public sealed record ConnectionShape(string TypeName, ImmutableArray<Slot> Slots)
{
    /// <summary>The connection's object as a shape like any other.</summary>
    public ObjectShape Object { get; } = new(TypeName, Slots);

    /// <summary>Whether any slot needs the items of the page.</summary>
    public bool NeedsPage { get; } = Slots.Any(slot => slot is EdgesSlot or NodesSlot or PageInfoSlot);

    /// <summary>Whether any slot needs the whole filtered set beside the page.</summary>
    public bool NeedsAll { get; } = Slots.Any(slot => slot is TotalCountSlot or NodeCountSlot or AggregateSlot);
}
