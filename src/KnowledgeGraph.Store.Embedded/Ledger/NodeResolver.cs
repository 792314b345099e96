using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Finds the nodes that a write's claims name, and says which of them don't exist or are of the wrong kind.</summary>
internal sealed class NodeResolver(GraphModel model, KindTable kinds, NodeWriter nodes)
{
    private readonly Dictionary<string, (long Seq, NodeKind? Kind)> known = new(StringComparer.Ordinal);

    /// <summary>Drops what an earlier write found, for another process may have written since.</summary>
    public void Reset() => known.Clear();

    /// <summary>The node's number, or 0 when the unit has a new problem.</summary>
    public long Resolve(WriteUnit unit, int claim, string field, string key, NodeType type)
    {
        if (!known.TryGetValue(key, out var node))
        {
            if (nodes.Find(key) is { } found)
            {
                node = (found.Seq, model.FindNodeType(kinds.NameOf(found.Kind)) as NodeKind);
            }

            known.Add(key, node);
        }

        if (node.Seq == 0)
        {
            unit.Add(new WriteProblem(
                WritePart.Claims,
                claim,
                field,
                "UNKNOWN_NODE",
                $"There is no node with the key “{key}”: add it to the write, or correct the key."));
            return 0;
        }

        if (node.Kind is null || !node.Kind.IsSubtypeOf(type))
        {
            unit.Add(new WriteProblem(
                WritePart.Claims, claim, field, "WRONG_KIND", $"“{key}” is a {node.Kind}, but a {type} is expected here."));
            return 0;
        }

        return node.Seq;
    }

    /// <summary>Resolves references in the order of their definitions; 0 where there is none.</summary>
    public void Resolve(
        WriteUnit unit,
        int claim,
        string path,
        ImmutableArray<ReferenceDefinition> references,
        ImmutableArray<string?> keys,
        Span<long> into)
    {
        foreach (var reference in references)
        {
            into[reference.Index] = 0;
            if (keys[reference.Index] is { } key)
            {
                into[reference.Index] = Resolve(unit, claim, path + reference.Name, key, reference.Type);
            }
            else if (reference.IsNonNull)
            {
                unit.Add(new WriteProblem(
                    WritePart.Claims,
                    claim,
                    path + reference.Name,
                    "MISSING_VALUE",
                    $"{path}{reference.Name} is missing: name a {reference.Type}."));
            }
        }
    }
}
