using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Nodes that a traversal starts from, each of which has to be there.</summary>
internal sealed class RequiredNodes(ImmutableArray<string> references)
{
    /// <summary>The nodes that are there; of merged ones those that took them in.</summary>
    /// <returns>The name of the node that was asked for.</returns>
    public string Match(StatementScope scope, string node)
    {
        ImmutableArray<object> ids = [.. references.Select(IdOf).OfType<string>()];
        var (asked, merges) = (scope.Names.Fresh("asked"), scope.Names.Fresh("merges"));
        scope.Block.Match(
            $"({asked}:{GraphModel.EntityName}){ViewCypher.ToSurvivor(merges)}({node}:{GraphModel.EntityName})", IndexHint.Node(asked));
        scope.Block.Where($"{asked}.{PropertyNames.Id} IN {scope.Parameters.Add("of", ids)}");
        scope.Block.Where(scope.View.IsKnown(asked));
        scope.Block.Where(scope.View.AreKnown(merges));
        scope.Block.Where(scope.View.Exists(node));
        return asked;
    }

    /// <summary>Binds the ids of those that are there to a variable.</summary>
    public string Find(StatementScope scope)
    {
        var inner = scope.Inner();
        var node = inner.Names.Fresh("node");
        var found = scope.Names.Fresh("found");
        var asked = Match(inner, node);
        inner.Block.Add($"RETURN collect({asked}.{PropertyNames.Id}) AS {found}");
        scope.Block.Call(scope.Imports(null), inner.Block, found);
        return found;
    }

    /// <param name="found">The name under which the ids of those that are there stand in the answer.</param>
    public RequiredNodesCheck Check(string found) => new(references, found);

    public static string? IdOf(string reference) => NodeKey.TryRead(reference, out var key) ? NodeKey.ToId(key) : null;
}
