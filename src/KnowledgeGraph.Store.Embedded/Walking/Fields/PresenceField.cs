namespace KnowledgeGraph.Store.Embedded;

/// <summary>An attribute of a type that has no order (lists, composite values): it is there or not.</summary>
internal sealed class PresenceField(Column column) : Field
{
    public override bool IsNull(View view, in Item item) => column.IsNull(item.Row);

    public override int Compare(View view, in Item left, in Item right) => 0;

    public override object? Get(View view, in Item item) => column.Get(item.Row);

    public override Constant PlaceOf(object value) => throw new InvalidOperationException("The type of the attribute has no order.");
}

/// <summary>One field of several kinds: the one that the item's kind has.</summary>
internal sealed class PresenceFieldByKind(KindOf kindOf, Field?[] fields) : Field
{
    public override bool IsNull(View view, in Item item) => fields[kindOf(view, item)]?.IsNull(view, item) ?? true;

    public override int Compare(View view, in Item left, in Item right) => 0;

    public override object? Get(View view, in Item item) => fields[kindOf(view, item)]?.Get(view, item);

    public override Constant PlaceOf(object value) => throw new InvalidOperationException("The type of the attribute has no order.");
}
