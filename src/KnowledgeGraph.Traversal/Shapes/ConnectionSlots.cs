using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

// What connections, their edges, pages and aggregates have.

/// <summary>How many items the filtered set has: claims on a relation.</summary>
public sealed record TotalCountSlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

/// <summary>How many distinct nodes a relation's filtered claims reach.</summary>
public sealed record NodeCountSlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

public sealed record EdgesSlot(SlotKey Key, ObjectShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>The page's items without their edges: nodes, or claims on a connection of claims.</summary>
public sealed record NodesSlot(SlotKey Key, ItemShape Shape) : Slot(Key, Nullability.NonNullList);

public sealed record PageInfoSlot(SlotKey Key, ObjectShape Shape) : Slot(Key, Nullability.NonNull);

public sealed record AggregateSlot(SlotKey Key, ObjectShape Shape) : Slot(Key, Nullability.NonNull);

// Edges.

public sealed record CursorSlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

/// <summary>The edge's item: a node, or a claim on a connection of claims.</summary>
public sealed record EdgeNodeSlot(SlotKey Key, ItemShape Shape) : Slot(Key, Nullability.NonNull);

/// <summary>The claim that a relation's edge, or a path's step, stands for.</summary>
public sealed record EdgeClaimSlot(SlotKey Key, ClaimShape Shape) : Slot(Key, Nullability.NonNull);

/// <summary>Which way the claim runs from the node that has the relation, or that the step leaves; `ANY` for a symmetric one.</summary>
public sealed record EdgeDirectionSlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

/// <summary>The score of a hit, or of a node among others (Float).</summary>
public sealed record ScoreSlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

/// <summary>Where a hit's texts match: objects with slots of <see cref="HighlightPart"/>.</summary>
public sealed record HighlightsSlot(SlotKey Key, ObjectShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>A part of a highlight, or of one of its ranges.</summary>
/// <param name="Ranges">The shape of the ranges when <paramref name="Part"/> is <see cref="HighlightPart.Ranges"/>.</param>
public sealed record HighlightPartSlot(SlotKey Key, HighlightPart Part, ObjectShape? Ranges)
    : Slot(Key, Part == HighlightPart.Ranges ? Nullability.NonNullList : Nullability.NonNull);

public enum HighlightPart
{
    /// <summary>The attribute's name (String).</summary>
    Field,

    /// <summary>The text as it stands (String); the element, for a list.</summary>
    Text,

    Ranges,

    /// <summary>In UTF-16 code units (Int).</summary>
    Start,

    /// <summary>Excluded (Int).</summary>
    End,
}

// Pages.

public sealed record PageInfoPartSlot(SlotKey Key, PageInfoPart Part)
    : Slot(Key, Part <= PageInfoPart.HasPreviousPage ? Nullability.NonNull : Nullability.Nullable);

public enum PageInfoPart
{
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
}

// Aggregates, over the whole filtered set. On a relation: of its claims.

public sealed record CountSlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

/// <summary>
/// Groups by an enum or Boolean attribute, or by kind when <paramref name="Attribute"/> is null: objects with
/// <see cref="GroupPartSlot"/>. Order: enum values as declared (kinds by index), false before true, null last; only groups that occur.
/// </summary>
/// <param name="On">Whose kind or attribute it is on a relation: the claim's, or the other node's.</param>
public sealed record GroupSlot(SlotKey Key, OrderTarget On, AttributeDefinition? Attribute, ObjectShape Shape)
    : Slot(Key, Nullability.NonNullList);

public sealed record GroupPartSlot(SlotKey Key, bool IsCount, Nullability Nullability) : Slot(Key, Nullability);

/// <summary>
/// Sums of an Amount attribute per unit (objects with <see cref="SumPartSlot"/>, in the order of the units), or of a Decimal
/// or Int attribute. A null is left out.
/// </summary>
public sealed record SumSlot(SlotKey Key, AttributeDefinition Attribute, ObjectShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>A sum's unit (String, null for plain numbers) or value (Decimal).</summary>
public sealed record SumPartSlot(SlotKey Key, bool IsValue, Nullability Nullability) : Slot(Key, Nullability);

/// <summary>
/// The least or greatest values: an object whose slots are <see cref="BuiltInSlot"/>s and <see cref="AttributeSlot"/>s. Of values that
/// are equal in order but written otherwise (`2.5` and `2.50`, `2025` and `2025-12-31` as ends) it is the shortest.
/// </summary>
public sealed record ExtremeSlot(SlotKey Key, bool IsMax, ObjectShape Shape) : Slot(Key, Nullability.NonNull);
