using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A field of the query type or of the subscription type.</summary>
public abstract record RootBinding : FieldBinding;

/// <summary>`node(id)` and `nodes(ids)`: anything that has an id, in the view that the id carries.</summary>
public sealed record RefetchRootBinding(bool IsList) : RootBinding;

/// <summary>One node of a kind by key or id.</summary>
public sealed record OneNodeRootBinding(NodeKind Kind) : RootBinding;

public sealed record NodesRootBinding(NodeType Type) : RootBinding;

public sealed record ClaimsRootBinding(ImmutableArray<ClaimKind> Kinds) : RootBinding;

public sealed record SearchRootBinding : RootBinding;

public sealed record NeighborhoodRootBinding : RootBinding;

public sealed record PathsRootBinding : RootBinding;

public sealed record InfluenceRootBinding : RootBinding;

public sealed record TimelineRootBinding : RootBinding;

public sealed record ChangesRootBinding : RootBinding;

/// <summary>The subscription's `changes`.</summary>
public sealed record FollowChangesBinding : RootBinding;

public sealed record GraphRootBinding : RootBinding;

/// <summary>What a neighborhood has.</summary>
public enum NeighborhoodPart
{
    Nodes,
    Claims,
    Truncated,
}

public sealed record NeighborhoodPartBinding(NeighborhoodPart Part) : FieldBinding;

/// <summary>What a path has.</summary>
public enum PathPart
{
    Length,
    Nodes,
    Steps,
}

public sealed record PathPartBinding(PathPart Part) : FieldBinding;

/// <summary>What a step of a path has.</summary>
public enum PathStepPart
{
    From,
    To,
    Claim,
    Direction,
}

public sealed record PathStepPartBinding(PathStepPart Part) : FieldBinding;

public sealed record InfluencePartBinding(InfluencePart Part) : FieldBinding;

/// <param name="Item">What stands in the part's list; null for a scalar.</param>
public sealed record ChangePartBinding(ChangePart Part, ItemType? Item = null) : FieldBinding;

public sealed record GraphPartBinding(GraphPart Part) : FieldBinding;
