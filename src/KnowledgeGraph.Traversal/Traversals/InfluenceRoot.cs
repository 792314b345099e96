using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// The nodes that claims link, by how central they are. A store doesn't answer it: it lets the links be read (<see cref="ILinkReader"/>),
/// and what stands before it measures them.
/// </summary>
/// <param name="Ranked">The kinds of nodes to answer. Links through others count, too.</param>
/// <param name="Kinds">The kinds of claims that link.</param>
/// <param name="Connection">Its order is <see cref="InfluenceOrder.Keys"/>.</param>
public sealed record InfluenceRoot(
    InfluenceMetric Metric, ImmutableArray<NodeKind> Ranked, ImmutableArray<ClaimKind> Kinds, ConnectionQuery Connection) : RootStep;

/// <summary>The measures of how central a node is.</summary>
public enum InfluenceMetric
{
    Degree,
    PageRank,
    Betweenness,
}

/// <summary>The score of a node among others (<see cref="double"/>).</summary>
public sealed record InfluenceScoreField : FieldReference;

/// <summary>The one order of <see cref="InfluenceRoot"/>'s connection: the highest score first, then by id.</summary>
public static class InfluenceOrder
{
    public static ImmutableArray<OrderKey> Keys { get; } = [new OrderKey(OrderTarget.Node, new InfluenceScoreField(), true)];
}
