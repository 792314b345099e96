using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What to return of a claim: one map for all kinds that it can be, with what any of them is asked for.</summary>
internal static class ClaimProjection
{
    /// <returns>The map, null where the claim is, and how to read it.</returns>
    public static (string Expression, ItemReader Reader) Of(StatementScope scope, ClaimPlace claim, ClaimShape shape)
    {
        var map = new MapProjection();
        var reader = Into(scope, map, claim, shape);
        return (map.Print(claim.Name), reader);
    }

    /// <summary>Puts what is asked for into a map that is of the claim.</summary>
    public static ItemReader Into(StatementScope scope, MapProjection map, ClaimPlace claim, ClaimShape shape)
    {
        var kinds = claim.Kinds.Where(kind => shape.Kinds[kind.Index] is not null).ToImmutableArray();
        var slots = new SlotsByKind<ClaimKind>(kinds.Select(kind => (kind, shape.Kinds[kind.Index]!)));
        var readers = slots.Compile((slot, those) => Slot(scope, map, claim, slot, those));
        var id = claim.Kinds.Length > 1 || map.IsEmpty ? map.Property(claim.Name, PropertyNames.Id) : null;
        return new ItemReader(
            [.. kinds.Select(kind => (kind.FieldName, new ObjectReader(shape.Kinds[kind.Index]!, readers[kind])))],
            claim.Kinds.Length > 1 ? id : null);
    }

    private static SlotReader Slot(StatementScope scope, MapProjection map, ClaimPlace claim, Slot slot, ImmutableArray<ClaimKind> kinds)
    {
        switch (slot)
        {
            case BuiltInSlot builtIn:
                return BuiltIn(map, claim, builtIn);
            case AttributeSlot attribute:
                return kinds.Any(kind => kind.FindAttribute(attribute.Attribute.Name) is not null)
                    ? AttributeProjection.Into(map, claim.Name, attribute)
                    : new AbsentReader(slot);
            case EndSlot end:
                var (node, nodeReader) = NodeProjection.Of(scope, claim.End(end.End), end.Shape);
                return new ItemMemberReader(slot, map.Value(ClaimPlace.NameAt(claim.Kinds, end.End), node), nodeReader);
            case ReferenceSlot reference when kinds.Any(kind => kind.FindReference(reference.Reference.Name) is not null):
                var (named, namedReader) = NodeProjection.Of(scope, claim.Reference(reference.Reference), reference.Shape);
                return new ItemMemberReader(slot, map.Value(reference.Reference.Name, named), namedReader);
            case ReferenceSlot:
                return new AbsentReader(slot);
            case EvidenceSlot evidence:
                return EvidenceProjection.Into(scope, map, claim, evidence);
            case SupersededBySlot superseded:
                return SupersededProjection.Into(scope, map, claim, superseded);
            default:
                throw new ArgumentException($"A {slot.GetType().Name} can't stand in a claim.", nameof(slot));
        }
    }

    private static SlotReader BuiltIn(MapProjection map, ClaimPlace claim, BuiltInSlot slot)
    {
        var name = claim.Name;
        return slot.Field switch
        {
            Traversals.BuiltIn.Id => new IdReader(slot, map.Property(name, PropertyNames.Id)),
            Traversals.BuiltIn.Key => new ScalarReader(slot, map.Value(PropertyNames.Key, FieldCypher.KeyOf(name)), Scalars.Text),
            Traversals.BuiltIn.Predicate => claim.Kinds is [var only]
                ? new ConstantReader(slot, only.Predicate)
                : new ScalarReader(slot, map.Value("predicate", $"type({name})"), Scalars.Text),
            Traversals.BuiltIn.ValidFrom => new ScalarReader(slot, map.Property(name, PropertyNames.ValidFrom), Scalars.PartialDate),
            Traversals.BuiltIn.ValidTo => new ScalarReader(slot, map.Property(name, PropertyNames.ValidTo), Scalars.PartialDate),
            Traversals.BuiltIn.ReportedOn => new ScalarReader(slot, map.Variable(claim.ReportedOn()), Scalars.Date),
            Traversals.BuiltIn.RecordedAt => new ScalarReader(slot, map.Property(name, PropertyNames.RecordedAt), Scalars.DateTime),
            Traversals.BuiltIn.RecordedBy => new ScalarReader(slot, map.Value("recordedBy", AuthorOf(name)), Scalars.Text),
            Traversals.BuiltIn.RetractionReason => new ScalarReader(
                slot, map.Value(PropertyNames.RetractionReason, claim.RetractionReason()), Scalars.Text),
            _ => new ScalarReader(slot, map.Value(PropertyNames.RetractedAt, claim.RetractedAt()), Scalars.DateTime),
        };
    }

    /// <summary>The author of the revision that recorded a claim.</summary>
    private static string AuthorOf(string claim) =>
        $"head(COLLECT {{ MATCH (written:Revision {{number: {claim}.{PropertyNames.Recorded}}}) RETURN written.author }})";
}
