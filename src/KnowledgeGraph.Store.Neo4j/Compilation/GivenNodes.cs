using System.Collections.Immutable;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Nodes that a traversal is given in several roles, found at once; of merged ones those that took them in.</summary>
internal sealed class GivenNodes
{
    private readonly StatementScope scope;
    private readonly string given;

    public GivenNodes(StatementScope scope, ImmutableArray<string> references)
    {
        this.scope = scope;
        given = scope.Names.Fresh("given");
        var inner = scope.Inner();
        var node = inner.Names.Fresh("node");
        var asked = new RequiredNodes(references).Match(inner, node);
        inner.Block.Add($"RETURN collect({{ asked: {asked}.{PropertyNames.Id}, node: {node} }}) AS {given}");
        scope.Block.Call(scope.Imports(null), inner.Block, given);
    }

    /// <summary>The node of a reference; null where there is none.</summary>
    /// <param name="name">What to call the parameter.</param>
    public string Node(string reference, string name) =>
        $"head([one IN {given} WHERE one.asked = {scope.Parameters.Add(name, RequiredNodes.IdOf(reference) ?? "")} | one.node])";

    /// <summary>The nodes of some references.</summary>
    public string Nodes(ImmutableArray<string> references, string name)
    {
        ImmutableArray<object> ids = [.. references.Select(RequiredNodes.IdOf).OfType<string>()];
        return $"[one IN {given} WHERE one.asked IN {scope.Parameters.Add(name, ids)} | one.node]";
    }

    /// <summary>What was found, for <see cref="PathsReader"/>: pairs of the id that was asked for and the key of the node that is there.</summary>
    public string Found() => $"[one IN {given} | [one.asked, one.node.{PropertyNames.Key}]]";
}
