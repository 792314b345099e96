using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What a connection holds: filter, order, page, and what to project of it.</summary>
/// <param name="Filter">
/// Null for all. On a relation it is a condition on its claims, with <see cref="OtherEndFilter"/> for what they lead to.
/// </param>
/// <param name="Order">Given keys; the id follows as the last. Empty for the id alone.</param>
public sealed record ConnectionQuery(Filter? Filter, ImmutableArray<OrderKey> Order, Page Page, ConnectionShape Shape);

/// <summary>A key of the order. Texts compare by their folded form (<see cref="Model.TextOrder"/>), nulls come last both ways.</summary>
/// <param name="On">
/// Whether the field is the claim's or the node's (on a relation there are both). Fields of the nodes that a claim names
/// (<see cref="EndField"/>, <see cref="ReferenceField"/>) are the claim's.
/// </param>
public sealed record OrderKey(OrderTarget On, FieldReference Field, bool IsDescending);

public enum OrderTarget
{
    Node,
    Claim,
}

/// <summary>
/// A page by keyset (Relay's cursor connections, § Pagination algorithm). At most one of First and Last is given;
/// the number is at most 1000. Neither cursor need exist in the set any more.
/// </summary>
/// <param name="First">How many from the start, or null when <paramref name="Last"/> is given.</param>
public sealed record Page(int? First, Keyset? After, int? Last, Keyset? Before)
{
    /// <summary>The page of nothing from the start.</summary>
    public static Page Empty { get; } = new(0, null, null, null);

    /// <summary>How many items the page can hold.</summary>
    public int Size => First ?? Last ?? 0;
}

/// <summary>A place in an order: the values of the order's keys at an item, and its id.</summary>
/// <param name="Values">In the order of <see cref="ConnectionQuery.Order"/>; texts folded; enums as <see cref="EnumValue"/>.</param>
public sealed record Keyset(ImmutableArray<object?> Values, string Id)
{
    public bool Equals(Keyset? other) => other is not null && Id == other.Id && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Id, Values.Length);
}
