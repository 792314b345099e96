using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// Finds in a filter on claims an end that has to be one of some nodes, named by id or key: there the index of nodes is the place
/// to begin.
/// </summary>
internal static class EndStart
{
    public static ClaimEnd? Find(Filter? filter) => filter switch
    {
        EndFilter end when NamesNodes(end.Node) => end.End,
        AndFilter and => and.Parts.Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static bool NamesNodes(Filter filter) => filter switch
    {
        CompareFilter { Field: BuiltInField { Field: BuiltIn.Id or BuiltIn.Key }, Comparison: Comparison.Equal or Comparison.In } compare =>
            compare.Values.All(value => value is string),
        AndFilter and => and.Parts.Any(NamesNodes),
        _ => false,
    };
}
