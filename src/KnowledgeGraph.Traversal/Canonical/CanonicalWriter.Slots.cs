namespace KnowledgeGraph.Traversals;

/// <content>Shapes and their slots.</content>
internal sealed partial class CanonicalWriter
{
    private readonly Dictionary<ObjectShape, string> bodies = new(ReferenceEqualityComparer.Instance);

    private void Object(ObjectShape shape) => text.Append(shape.TypeName).Append(' ').Append(Body(shape));

    /// <summary>A body per kind, `{Country {…}; Leader | Voice {…}}`: one that several kinds share is written once.</summary>
    private void Item(ItemShape shape)
    {
        var kinds = Enumerable.Concat(shape.Node?.Kinds ?? [], shape.Claim?.Kinds ?? []).OfType<ObjectShape>();
        text.Append('{');
        var separator = "";
        foreach (var group in kinds.GroupBy(Body, StringComparer.Ordinal))
        {
            text.Append(separator).AppendJoin(" | ", group.Select(kind => kind.TypeName)).Append(' ').Append(group.Key);
            separator = "; ";
        }

        text.Append('}');
    }

    /// <summary>The slots in braces. Shapes are shared a lot, so each is written out once.</summary>
    private string Body(ObjectShape shape)
    {
        if (bodies.TryGetValue(shape, out var body))
        {
            return body;
        }

        var start = text.Length;
        text.Append('{');
        for (var i = 0; i < shape.Slots.Length; i++)
        {
            text.Append(i == 0 ? null : "; ");
            Slot(shape.Slots[i]);
        }

        body = text.Append('}').ToString(start, text.Length - start);
        text.Length = start;
        bodies.Add(shape, body);
        return body;
    }

    private void Slot(Slot slot)
    {
        var name = SlotNames.Of(slot);
        if (slot.Key.Name != name)
        {
            text.Append(slot.Key.Name).Append(": ");
        }

        text.Append(name);
        if (SlotNames.HasOwnNullability(slot))
        {
            text.Append(CanonicalNames.Of(slot.Nullability));
        }

        Below(slot);
    }

    private void Below(Slot slot)
    {
        if (slot is RelationSlot relation)
        {
            text.Append(' ').Append(CanonicalNames.Of(relation.Way)).Append(' ').Append(relation.Relation.Kind.Name).Append(' ');
            Connection(relation.Connection);
        }
        else if (slot is AnalysisSlot analysis)
        {
            Below(analysis);
        }
        else if (SlotShapes.ItemOf(slot) is { } item)
        {
            text.Append(' ');
            Item(item);
        }
        else if (SlotShapes.ObjectOf(slot) is { } shape)
        {
            text.Append(' ');
            Object(shape);
        }
    }
}
