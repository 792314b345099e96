using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>Conditions that must all hold, in their simplest form, so that one meaning has few spellings.</summary>
internal static class Conjunction
{
    /// <summary>What always holds.</summary>
    public static Filter Everything { get; } = new AndFilter([]);

    /// <summary>What never holds.</summary>
    public static Filter Nothing { get; } = new OrFilter([]);

    /// <summary>One filter for all of them, ands inside ands opened up; null when there is none.</summary>
    public static Filter? Of(IEnumerable<Filter> filters)
    {
        var parts = filters.SelectMany(filter => filter is AndFilter and ? and.Parts : [filter]).ToImmutableArray();
        return parts switch
        {
            [] => null,
            [var only] => only,
            _ => new AndFilter(parts),
        };
    }
}
