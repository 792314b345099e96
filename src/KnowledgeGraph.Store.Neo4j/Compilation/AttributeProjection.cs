using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Attributes in a map.</summary>
internal static class AttributeProjection
{
    /// <param name="owner">The variable that has the attributes.</param>
    public static SlotReader Into(MapProjection map, string owner, AttributeSlot slot)
    {
        var attribute = slot.Attribute;
        if (slot.Parts is { } parts)
        {
            var presence = StoredValue.Into(map, owner, attribute, AttributeParts.PresenceOf(attribute));
            return new CompositeReader(
                slot,
                presence,
                [.. parts.Slots.OfType<ValuePartSlot>().Select(part => (part, StoredValue.Into(map, owner, attribute, NameOf(slot, part.Part))))]);
        }

        var name = StoredValue.Into(map, owner, attribute, attribute.Name);
        var write = Scalars.Of(attribute);
        return attribute.IsList ? new ListReader(slot, name, write) : new ScalarReader(slot, name, write);
    }

    private static string NameOf(AttributeSlot slot, ValuePart part) => part switch
    {
        ValuePart.AmountUnit => AttributeParts.Unit(slot.Attribute),
        ValuePart.AmountBound => AttributeParts.Bound(slot.Attribute),
        ValuePart.IdentifierScheme => AttributeParts.Scheme(slot.Attribute),
        _ => AttributeParts.Value(slot.Attribute),
    };
}
