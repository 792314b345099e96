using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>What conditions cost: those on an item's own fields nothing, those that lead away from it what they may meet.</summary>
internal static class FilterCost
{
    public static long Of(Filter? filter) => filter switch
    {
        AndFilter and => Sum(and.Parts),
        OrFilter or => Sum(or.Parts),
        NotFilter not => Of(not.Part),
        NodeKindFilter kind => Of(kind.Part),
        ClaimKindFilter kind => Of(kind.Part),
        RelationFilter relation => Saturating.Multiply(CostRules.FilterFanOut, 1, Of(relation.Node), Of(relation.Claim)),
        RelationCountFilter => CostRules.FilterFanOut,
        EndFilter end => Saturating.Add(1, Of(end.Node)),
        OtherEndFilter other => Saturating.Add(1, Of(other.Node)),
        ReferenceFilter reference => Saturating.Add(1, Of(reference.Node)),
        EvidenceFilter evidence => Saturating.Multiply(CostRules.UnpagedListSize, 1, Of(evidence.Evidence)),
        _ => 0,
    };

    private static long Sum(ImmutableArray<Filter> parts)
    {
        var sum = 0L;
        foreach (var part in parts)
        {
            sum = Saturating.Add(sum, Of(part));
        }

        return sum;
    }
}
