using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Finds in a filter on claims the nodes, named by id or key, that one of the ends has to be: then only their claims need
/// looking at, not all.
/// </summary>
internal static class EndShortcut
{
    /// <summary>The nodes and at which end they stand, or null when the filter names none that every claim has to have.</summary>
    public static (Way Way, ImmutableArray<string> Nodes)? Find(Filter? filter) => filter switch
    {
        EndFilter end when NodesOf(end.Node) is { } nodes => (end.End == ClaimEnd.Subject ? Way.Out : Way.In, nodes),
        AndFilter and => and.Parts.Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static ImmutableArray<string>? NodesOf(Filter filter) => filter switch
    {
        CompareFilter { Field: BuiltInField { Field: BuiltIn.Id or BuiltIn.Key }, Comparison: Comparison.Equal or Comparison.In } compare
            when compare.Values.All(value => value is string) => [.. compare.Values.Cast<string>()],
        AndFilter and => and.Parts.Select(NodesOf).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
