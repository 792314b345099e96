using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The condition that a claim is an ordinary one (<see cref="ClaimKind.Ordinary"/>).</summary>
public static class OrdinaryClaims
{
    /// <summary>The condition, or null when all claims of the kind are.</summary>
    public static Filter? Condition(ClaimKind kind) => Conjunction.Of(
        kind.Ordinary.Select(attribute => new CompareFilter(new AttributeField(attribute), Comparison.Equal, [attribute.Default])));
}
