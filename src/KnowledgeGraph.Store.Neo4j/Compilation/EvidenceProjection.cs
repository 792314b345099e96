using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A claim's pieces of evidence in a list, in the order recorded.</summary>
internal static class EvidenceProjection
{
    public static SlotReader Into(StatementScope scope, MapProjection map, ClaimPlace claim, EvidenceSlot slot)
    {
        var inner = scope.Inner();
        var evidence = EvidencePlace.Match(inner, claim.Name);
        inner.Block.Add($"ORDER BY {evidence.Name}.{PropertyNames.Ordinal}");
        var piece = new MapProjection();
        var slots = SlotsByKind<object>.WithValues(slot.Shape.Slots).Select(part => Slot(inner, piece, evidence, part)).ToArray();
        if (piece.IsEmpty)
        {
            piece.Property(evidence.Name, PropertyNames.Id);
        }

        var list = scope.Names.Fresh("evidence");
        inner.Block.Add($"RETURN collect({piece.Print(evidence.Name)}) AS {list}");
        scope.Block.Call(scope.Imports(claim.Name), inner.Block, list);
        return new ObjectListReader(slot, map.Value("evidence", list), new ObjectReader(slot.Shape, slots));
    }

    private static SlotReader Slot(StatementScope scope, MapProjection map, EvidencePlace evidence, Slot slot)
    {
        switch (slot)
        {
            case AttributeSlot attribute:
                return AttributeProjection.Into(map, evidence.Name, attribute);
            case ReferenceSlot reference:
                var (node, reader) = NodeProjection.Of(scope, evidence.Reference(reference.Reference), reference.Shape);
                return new ItemMemberReader(slot, map.Value(reference.Reference.Name, node), reader);
            default:
                throw new ArgumentException($"A {slot.GetType().Name} can't stand in evidence.", nameof(slot));
        }
    }
}
