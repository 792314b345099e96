using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What to return of a node: one map for all kinds that it can be, with what any of them is asked for.</summary>
internal static class NodeProjection
{
    /// <returns>The map, null where the node is, and how to read it.</returns>
    public static (string Expression, ItemReader Reader) Of(StatementScope scope, NodePlace node, NodeShape shape)
    {
        var map = new MapProjection();
        var reader = Into(scope, map, node, shape);
        return (map.Print(node.HasValues ? node.Values : node.Name), reader);
    }

    /// <summary>Puts what is asked for into a map that is of the node.</summary>
    public static ItemReader Into(StatementScope scope, MapProjection map, NodePlace node, NodeShape shape)
    {
        var kinds = node.Kinds.Where(kind => shape.Kinds[kind.Index] is not null).ToImmutableArray();
        var slots = new SlotsByKind<NodeKind>(kinds.Select(kind => (kind, shape.Kinds[kind.Index]!)));
        var readers = slots.Compile((slot, those) => Slot(scope, map, node, slot, those));
        var id = node.Kinds.Length > 1 || map.IsEmpty ? map.Property(node.Name, PropertyNames.Id) : null;
        return new ItemReader(
            [.. kinds.Select(kind => (kind.KeyPrefix, new ObjectReader(shape.Kinds[kind.Index]!, readers[kind])))],
            node.Kinds.Length > 1 ? id : null);
    }

    private static SlotReader Slot(StatementScope scope, MapProjection map, NodePlace node, Slot slot, ImmutableArray<NodeKind> kinds)
    {
        switch (slot)
        {
            case BuiltInSlot { Field: BuiltIn.Id }:
                return new IdReader(slot, map.Property(node.Name, PropertyNames.Id));
            case BuiltInSlot { Field: BuiltIn.Key }:
                return new ScalarReader(slot, map.Property(node.Name, PropertyNames.Key), Scalars.Text);
            case AttributeSlot attribute:
                return kinds.Any(kind => kind.FindAttribute(attribute.Attribute.Name) is not null)
                    ? AttributeProjection.Into(map, node.Values, attribute)
                    : new AbsentReader(slot);
            case RelationSlot relation:
                return RelationProjection.Into(scope, map, node, relation, kinds);
            default:
                throw new ArgumentException($"A {slot.GetType().Name} can't stand in a node.", nameof(slot));
        }
    }
}
