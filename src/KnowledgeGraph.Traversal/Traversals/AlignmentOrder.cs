using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>The number by which a ranking of alignments is ordered.</summary>
public sealed record AlignmentRankField : FieldReference;

/// <summary>The one order of a ranking of alignments.</summary>
public static class AlignmentOrder
{
    /// <summary>The best first, those without a score last; the actor's id follows as in every order.</summary>
    public static ImmutableArray<OrderKey> Keys { get; } = [new OrderKey(OrderTarget.Node, new AlignmentRankField(), true)];
}
