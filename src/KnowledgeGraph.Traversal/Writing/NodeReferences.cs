using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Finds the nodes that a write's claims name, and says which of them don't exist or are of the wrong kind.</summary>
internal sealed class NodeReferences(IRecordedState state, NodePlanner nodes, ProblemCollector problems)
{
    private readonly Dictionary<string, (string? Key, NodeKind? Kind)> known = new(StringComparer.Ordinal);

    /// <summary>The key of the node that stands for the one named, or null when there is a new problem.</summary>
    public string? Resolve(int claim, string field, string key, NodeType type)
    {
        if (!known.TryGetValue(key, out var node))
        {
            node = Find(key);
            known.Add(key, node);
        }

        if (node.Key is null)
        {
            problems.UnknownNode(claim, field, key);
            return null;
        }

        if (node.Kind is null || !node.Kind.IsSubtypeOf(type))
        {
            problems.WrongKind(claim, field, key, node.Kind, type);
            return null;
        }

        return node.Key;
    }

    /// <summary>Resolves references in the order of their definitions; the same array where nothing changes by it.</summary>
    /// <param name="path">What stands before a reference's name in problems: `evidence[0].`.</param>
    public ImmutableArray<string?> Resolve(
        int claim, string path, ImmutableArray<ReferenceDefinition> references, ImmutableArray<string?> keys)
    {
        foreach (var reference in references)
        {
            if (keys[reference.Index] is { } key)
            {
                var resolved = Resolve(claim, path + reference.Name, key, reference.Type);
                if (resolved != key)
                {
                    keys = keys.SetItem(reference.Index, resolved);
                }
            }
            else if (reference.IsNonNull)
            {
                problems.MissingReference(claim, path + reference.Name, reference.Type);
            }
        }

        return keys;
    }

    private (string? Key, NodeKind? Kind) Find(string key)
    {
        if (nodes.FindAdded(key) is { } added)
        {
            return (key, added);
        }

        return state.FindNode(key) is { } node ? (node.Key, node.Kind) : (null, null);
    }
}
