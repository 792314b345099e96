using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>A condition on an edge as a condition on its claim and one on the node that it leads to.</summary>
internal static class EdgeFilter
{
    /// <summary>Takes apart what is only joined by and; the rest stays with the claim, where it can speak of both.</summary>
    public static (Filter? Node, Filter? Claim) Split(Filter? edge)
    {
        ImmutableArray<Filter> parts = edge switch
        {
            null => [],
            AndFilter and => and.Parts,
            _ => [edge],
        };
        return (
            Conjunction.Of(parts.OfType<OtherEndFilter>().Select(part => part.Node)),
            Conjunction.Of(parts.Where(part => part is not OtherEndFilter)));
    }
}
