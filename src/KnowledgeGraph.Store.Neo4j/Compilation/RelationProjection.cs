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
        var isOfAll = node.Kinds.All(kind => kinds.Contains(kind) || !kind.IsSubtypeOf(slot.Relation.NearEnd.Type));
        var source = new ConnectionSource(
            slot.Relation.Name,
            node.Name,
            inner =>
            {
                var claim = RelationPattern.Match(inner, node, slot.Relation, slot.Way, true);
                if (!isOfAll)
                {
                    inner.Block.Where(string.Join(" OR ", kinds.Select(kind => $"{node.Name}:{kind.Name}")) is var test && kinds.Length > 1 ? $"({test})" : test);
                }

                return claim;
            });
        return new SelfObjectReader(slot, new ConnectionCypher(scope, source, slot.Connection).Into(map));
    }
}
