namespace KnowledgeGraph.Store.Embedded;

/// <summary>A field of a node that a claim names; null where it names none.</summary>
internal sealed class NamedNodeField(NamedNode named, Field field) : Field
{
    public override bool IsNull(View view, in Item item) =>
        !TryFind(view, item, out var node) || field.IsNull(view, node);

    public override int Compare(View view, in Item left, in Item right) =>
        field.Compare(view, view.Node(named(view, left)), view.Node(named(view, right)));

    public override object? Get(View view, in Item item) => TryFind(view, item, out var node) ? field.Get(view, node) : null;

    public override Constant PlaceOf(object value) => new Place(named, field.PlaceOf(value));

    private bool TryFind(View view, in Item item, out Item node)
    {
        var index = named(view, item);
        node = index < 0 ? default : view.Node(index);
        return index >= 0 && node.Row >= 0;
    }

    private sealed class Place(NamedNode named, Constant constant) : Constant
    {
        public override int Compare(View view, in Item item) => constant.Compare(view, view.Node(named(view, item)));
    }
}

/// <summary>The node that a claim names in some role; -1 for none.</summary>
internal delegate int NamedNode(View view, in Item claim);
