using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>All claims that a view shows, a row for each subject: one for each claim would take three times as long.</summary>
internal static class LinksCypher
{
    /// <returns>
    /// A statement that returns the subject's id, those of its claims' objects, and those of the objects of claims that read the same from both ends.
    /// </returns>
    public static (string Text, ParameterTable Parameters) Compile(GraphModel model, ImmutableArray<ClaimKind> kinds, TraversalTime time)
    {
        var parameters = new ParameterTable();
        var block = new CypherBlock();
        var names = new CypherNames();
        var view = RootView.Of(time, names, parameters, block);
        var claim = names.Fresh(Patterns.VariableOf(kinds));

        // Without a label the planner has no index to begin with, and goes over all nodes for several types.
        block.Match($"(subject:{GraphModel.EntityName})-[{claim}:{Patterns.Types(kinds)}]->(object)");
        block.Where(view.Visible(claim, kinds));
        var symmetric = Symmetric(claim, kinds);
        block.Add(
            $"RETURN subject.{PropertyNames.Id}, collect(CASE WHEN NOT ({symmetric}) THEN object.{PropertyNames.Id} END), "
            + $"collect(CASE WHEN {symmetric} THEN object.{PropertyNames.Id} END)");
        var text = block.ToString();
        parameters.Keep(text);
        return (text, parameters);
    }

    private static string Symmetric(string claim, ImmutableArray<ClaimKind> kinds)
    {
        var tests = kinds.Where(kind => kind.IsBothWays && kind.SymmetricBy is not null)
            .Select(kind => $"type({claim}) = '{kind.Predicate}' AND coalesce({RelationPattern.Symmetric(claim, kind)}, false)").ToList();
        return tests.Count == 0 ? "false" : string.Join(" OR ", tests);
    }
}
