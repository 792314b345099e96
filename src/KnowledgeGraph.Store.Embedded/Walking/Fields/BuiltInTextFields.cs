using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A text that isn't folded for orders, only for `contains` and its like: ids, keys, predicates.</summary>
internal abstract class PlainTextField : TextField
{
    public override bool IsNull(View view, in Item item) => false;

    public override ReadOnlySpan<byte> SortText(View view, in Item item) => Text(view, item);

    public override ReadOnlySpan<byte> Folded(View view, in Item item) =>
        Encoding.UTF8.GetBytes(Folding.Fold(Encoding.UTF8.GetString(Text(view, item))));
}

/// <summary>A node's id. Where a filter names one, a key does as well.</summary>
internal sealed class NodeIdField : PlainTextField
{
    public override ReadOnlySpan<byte> Text(View view, in Item item) => view.Nodes.IdOf(item.Index);

    public override Constant ValueOf(object value) =>
        base.ValueOf(NodeKey.TryRead((string)value, out var key) ? NodeKey.ToId(key) : value);
}

internal sealed class NodeKeyField : PlainTextField
{
    public override ReadOnlySpan<byte> Text(View view, in Item item) => view.Nodes.KeyUtf8Of(item.Index);
}

internal sealed class ClaimIdField : PlainTextField
{
    public override ReadOnlySpan<byte> Text(View view, in Item item)
    {
        var text = new byte[view.Claims.Ids.MaxLength];
        return text.AsSpan(0, view.Claims.Ids.Write(item.Index, text));
    }
}

internal sealed class ClaimKeyField : PlainTextField
{
    public override ReadOnlySpan<byte> Text(View view, in Item item) =>
        Encoding.UTF8.GetBytes(view.Claims.Keys.Of(item.Index) ?? view.Claims.Ids.TextOf(item.Index));
}

internal sealed class PredicateField(GraphModel model) : PlainTextField
{
    private readonly byte[][] predicates = [.. model.ClaimKinds.Select(kind => Encoding.UTF8.GetBytes(kind.Predicate))];

    public override ReadOnlySpan<byte> Text(View view, in Item item) => predicates[view.Claims.KindOf(item.Index)];
}

/// <summary>A text that is a part of a composite value.</summary>
internal sealed class PartTextField(Column values, Func<object, string> part) : TextField
{
    public override bool IsNull(View view, in Item item) => values.IsNull(item.Row);

    public override ReadOnlySpan<byte> Text(View view, in Item item) => Encoding.UTF8.GetBytes(part(values.Get(item.Row)!));

    public override ReadOnlySpan<byte> SortText(View view, in Item item) =>
        Encoding.UTF8.GetBytes(Folding.Fold(part(values.Get(item.Row)!)));
}

/// <summary>The folded name of a search's hit.</summary>
internal sealed class HitNameField : TextField
{
    public override bool IsNull(View view, in Item item) => false;

    public override ReadOnlySpan<byte> Text(View view, in Item item) => view.Hits!.NameOf(item.Index);

    public override ReadOnlySpan<byte> SortText(View view, in Item item) => view.Hits!.NameOf(item.Index);
}

/// <summary>The score of a search's hit.</summary>
internal sealed class HitScoreField : CodeField
{
    private static readonly FloatCodes Codes = new();

    public override bool TryGet(View view, in Item item, out long code)
    {
        code = Codes.Encode(view.Hits!.ScoreOf(item.Index));
        return true;
    }

    public override long Encode(object value) => Codes.Encode(value);

    protected override object Decode(long code) => Codes.Decode(code);
}
