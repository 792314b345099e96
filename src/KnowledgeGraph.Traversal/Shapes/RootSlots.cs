namespace KnowledgeGraph.Traversals;

// What the root fields that are no connections have.

/// <summary>A neighborhood's nodes, nearest first, then by id; the given ones are among them.</summary>
public sealed record NeighborhoodNodesSlot(SlotKey Key, NodeShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>The claims among a neighborhood's nodes over the walked kinds, by id.</summary>
public sealed record NeighborhoodClaimsSlot(SlotKey Key, ClaimShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>Whether the limit left out something.</summary>
public sealed record TruncatedSlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

/// <summary>How many steps a path has.</summary>
public sealed record PathLengthSlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

/// <summary>The nodes that a path comes through, from the one end to the other.</summary>
public sealed record PathNodesSlot(SlotKey Key, NodeShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>A path's steps in order: objects with <see cref="StepNodeSlot"/>, <see cref="EdgeClaimSlot"/> and <see cref="EdgeDirectionSlot"/>.</summary>
public sealed record PathStepsSlot(SlotKey Key, ObjectShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>The node that a step leaves, or the one that it comes to.</summary>
public sealed record StepNodeSlot(SlotKey Key, bool IsTo, NodeShape Shape) : Slot(Key, Nullability.NonNull);

/// <summary>A part of a ranking by influence, or of one of its edges (Int).</summary>
public sealed record InfluencePartSlot(SlotKey Key, InfluencePart Part)
    : Slot(Key, Part == InfluencePart.Sources ? Nullability.Nullable : Nullability.NonNull);

public enum InfluencePart
{
    /// <summary>From how many nodes the whole was estimated; null when it wasn't.</summary>
    Sources,

    Rank,
    In,
    Out,
}

/// <summary>A part of a change, that is of a revision.</summary>
public sealed record ChangePartSlot(SlotKey Key, ChangePart Part, ItemShape? Shape)
    : Slot(Key, Part >= ChangePart.Nodes ? Nullability.NonNullList : Nullability.NonNull);

public enum ChangePart
{
    /// <summary>Long.</summary>
    Revision,

    /// <summary>DateTime.</summary>
    RecordedAt,

    /// <summary>String.</summary>
    Author,

    /// <summary>Nodes of which the revision recorded a version, as they were at it.</summary>
    Nodes,

    /// <summary>Claims that it recorded.</summary>
    Recorded,

    /// <summary>Claims that it retracted.</summary>
    Retracted,
}

/// <summary>A part of the graph's summary.</summary>
public sealed record GraphPartSlot(SlotKey Key, GraphPart Part, ObjectShape? Shape, Nullability Nullability) : Slot(Key, Nullability);

public enum GraphPart
{
    /// <summary>Long.</summary>
    Revision,

    /// <summary>DateTime of the newest revision; null when there is none.</summary>
    RecordedAt,

    /// <summary>Date of the newest publication among the sources; null when there is none.</summary>
    ReportedOn,

    /// <summary>String.</summary>
    ModelVersion,

    /// <summary>Objects with <see cref="KindCountSlot"/>, one per kind of node in the model's order, zeros too.</summary>
    Nodes,

    /// <summary>The same for kinds of claims.</summary>
    Claims,
}

/// <summary>A kind's name (String) or how many of it there are (Int).</summary>
public sealed record KindCountSlot(SlotKey Key, bool IsCount) : Slot(Key, Nullability.NonNull);
