using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What connections and edges have.</summary>
public enum ConnectionPart
{
    TotalCount,
    NodeCount,
    Edges,
    Nodes,
    PageInfo,
    Aggregate,
    Cursor,
    EdgeNode,
    EdgeClaim,
    EdgeDirection,
    Score,
    Highlights,
}

/// <param name="Item">What stands in <see cref="ConnectionPart.Nodes"/>, `EdgeNode` and `EdgeClaim`; null for the other parts.</param>
public sealed record ConnectionPartBinding(ConnectionPart Part, ItemType? Item = null) : FieldBinding;

public sealed record PageInfoPartBinding(PageInfoPart Part) : FieldBinding;

public sealed record HighlightPartBinding(HighlightPart Part) : FieldBinding;

/// <summary>How many items an aggregate is over.</summary>
public sealed record CountBinding : FieldBinding;

/// <summary>Counts by an attribute's values; by kind when there is no attribute.</summary>
public sealed record GroupBinding(OrderTarget On, AttributeDefinition? Attribute) : FieldBinding;

/// <summary>A group's value (or kind), or its count.</summary>
public sealed record GroupPartBinding(bool IsCount) : FieldBinding;

public sealed record SumBinding(AttributeDefinition Attribute) : FieldBinding;

/// <summary>A sum's value, or its unit.</summary>
public sealed record SumPartBinding(bool IsValue) : FieldBinding;

public sealed record ExtremeBinding(bool IsMax) : FieldBinding;
