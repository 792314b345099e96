using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Nodes that a traversal starts from, each of which has to be there.</summary>
internal sealed class RequiredNodes(ImmutableArray<string> references)
{
    /// <summary>The nodes that are there.</summary>
    public void Match(StatementScope scope, string node)
    {
        ImmutableArray<object> ids = [.. references.Select(IdOf).OfType<string>()];
        scope.Block.Match($"({node}:{GraphModel.EntityName})");
        scope.Block.Where($"{node}.{PropertyNames.Id} IN {scope.Parameters.Add("of", ids)}");
        scope.Block.Where(scope.View.Exists(node));
    }

    /// <summary>Binds the ids of those that are there to a variable.</summary>
    public string Find(StatementScope scope)
    {
        var inner = scope.Inner();
        var node = inner.Names.Fresh("node");
        var found = scope.Names.Fresh("found");
        Match(inner, node);
        inner.Block.Add($"RETURN collect({node}.{PropertyNames.Id}) AS {found}");
        scope.Block.Call(scope.Imports(null), inner.Block, found);
        return found;
    }

    /// <param name="found">The name under which the ids of those that are there stand in the answer.</param>
    public RequiredNodesCheck Check(string found) => new(references, found);

    public static string? IdOf(string reference) => NodeKey.TryRead(reference, out var key) ? NodeKey.ToId(key) : null;
}
