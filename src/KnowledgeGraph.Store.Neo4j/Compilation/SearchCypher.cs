using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// Full-text search. The index finds the versions that have all words; those that hold at the view's revision are candidates. Which
/// of them are hits, and their order, is for <see cref="SearchRanker"/> to say, so all candidates come with what is asked of
/// a hit; the page is picked from them (docs/neo4j.md has what that costs).
/// </summary>
internal static class SearchCypher
{
    public static RootReader Compile(StatementScope scope, SearchRoot root)
    {
        var query = SearchQuery.Parse(root.Text);
        var items = new Dictionary<Slot, ItemReader>(ReferenceEqualityComparer.Instance);
        if (query.IsEmpty || root.Kinds.IsEmpty)
        {
            scope.Block.Add($"RETURN [] AS {StatementCompiler.Answer}");
            return new SearchReader(scope.Model, query, root.Connection, items);
        }

        var place = Candidates(scope, query, root);
        FilterCypher.Apply(scope, root.Connection.Filter, place);
        var map = new MapProjection();
        map.Property(place.Name, PropertyNames.Id);
        foreach (var attribute in root.Kinds.SelectMany(kind => kind.Attributes).Where(attribute => attribute.IsSearched))
        {
            map.Property(place.Values, attribute.Name);
        }

        foreach (var (slot, shape) in HitSlots.NodesOf(root.Connection.Shape.Slots))
        {
            items.Add(slot, NodeProjection.Into(scope, map, place, shape));
        }

        scope.Block.Add($"RETURN collect({map.Print(place.Values)}) AS {StatementCompiler.Answer}");
        return new SearchReader(scope.Model, query, root.Connection, items);
    }

    private static NodePlace Candidates(StatementScope scope, SearchQuery query, SearchRoot root)
    {
        var (hit, node) = (scope.Names.Fresh("hit"), scope.Names.Fresh("node"));
        scope.Block.Add($"CALL db.index.fulltext.queryNodes('{Labels.WordsIndex}', {scope.Parameters.Add("words", Lucene(query))}) YIELD node AS {hit}");
        scope.Block.Bind($"CASE WHEN {hit}:{Labels.Version} THEN [(former)-[:{Labels.Had}]->({hit}) | former][0] ELSE {hit} END", node);
        scope.Block.Where(scope.View.Live(hit));
        if (root.Kinds.Length < scope.Model.NodeKinds.Length)
        {
            scope.Block.Where($"{node}:{Patterns.Label(scope.Model, root.Kinds)}");
        }

        return NodePlace.OfVersion(scope, node, root.Kinds, hit);
    }

    /// <summary>
    /// https://lucene.apache.org/core/9_0_0/queryparser/org/apache/lucene/queryparser/classic/package-summary.html. Words hold
    /// letters and digits in lower case only, so none is an operator or needs escaping.
    /// </summary>
    private static string Lucene(SearchQuery query)
    {
        var whole = query.WholeWords.ToArray().Select(word => $"+{word} ");
        return string.Concat(whole) + $"+{query.Prefix}*";
    }
}
