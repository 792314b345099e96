using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A node's relation: a connection over claims to their other ends.</summary>
internal static class RelationProjection
{
    /// <param name="kinds">The kinds of nodes that the relation is asked of here.</param>
    public static SlotReader Into(
        StatementScope scope, MapProjection map, NodePlace node, RelationSlot slot, ImmutableArray<NodeKind> kinds)
    {
        var source = new ConnectionSource(
            slot.Relation.Name,
            node.Name,
            inner =>
            {
                var claim = RelationPattern.Match(inner, node, slot.Relation, slot.Way, true);
                if (OnlyOf(node, slot.Relation, kinds) is { } condition)
                {
                    inner.Block.Where(condition);
                }

                return claim;
            });
        return new SelfObjectReader(slot, new ConnectionCypher(scope, source, slot.Connection).Into(map));
    }

    /// <summary>That the node is of one of the kinds, where others could have the relation, too; null where it has to be.</summary>
    private static string? OnlyOf(NodePlace node, RelationDefinition relation, ImmutableArray<NodeKind> kinds)
    {
        if (node.Kinds.All(kind => kinds.Contains(kind) || !kind.IsSubtypeOf(relation.NearEnd.Type)))
        {
            return null;
        }

        var test = string.Join(" OR ", kinds.Select(kind => $"{node.Name}:{kind.Name}"));
        return kinds.Length > 1 ? $"({test})" : test;
    }
}
