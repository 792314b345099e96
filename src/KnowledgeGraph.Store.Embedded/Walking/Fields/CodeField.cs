using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A field whose values are codes: whole numbers in the values' order.</summary>
internal abstract class CodeField : Field
{
    /// <summary>Finds the code; false when the field is null.</summary>
    public abstract bool TryGet(View view, in Item item, out long code);

    public override bool IsNull(View view, in Item item) => !TryGet(view, item, out _);

    public override int Compare(View view, in Item left, in Item right)
    {
        TryGet(view, left, out var first);
        TryGet(view, right, out var second);
        return first.CompareTo(second);
    }

    public override object? Get(View view, in Item item) => TryGet(view, item, out var code) ? Decode(code) : null;

    public override Constant PlaceOf(object value) => new Code(this, Encode(value));

    public abstract long Encode(object value);

    protected abstract object Decode(long code);

    private sealed class Code(CodeField field, long constant) : Constant
    {
        public override int Compare(View view, in Item item)
        {
            field.TryGet(view, item, out var code);
            return code.CompareTo(constant);
        }
    }
}

/// <summary>An attribute, or the element of a list: then the item's row is the element's.</summary>
internal sealed class ColumnCodeField(CodeColumn column) : CodeField
{
    public override bool TryGet(View view, in Item item, out long code) => column.TryGet(item.Row, out code);

    public override long Encode(object value) => column.Codes.Encode(value);

    protected override object Decode(long code) => column.Codes.Decode(code);
}

/// <summary>The bound of an amount.</summary>
internal sealed class BoundField(Column amounts) : CodeField
{
    public override bool TryGet(View view, in Item item, out long code)
    {
        var amount = (Amount?)amounts.Get(item.Row);
        code = (long)(amount?.Bound ?? default);
        return amount is not null;
    }

    public override long Encode(object value) => (long)(AmountBound)value;

    protected override object Decode(long code) => (AmountBound)code;
}

/// <summary>One field of several kinds: the one that the item's kind has.</summary>
internal sealed class CodeFieldByKind(KindOf kindOf, CodeField?[] fields) : CodeField
{
    private readonly CodeField any = fields.First(field => field is not null)!;

    public override bool TryGet(View view, in Item item, out long code)
    {
        if (fields[kindOf(view, item)] is { } field)
        {
            return field.TryGet(view, item, out code);
        }

        code = 0;
        return false;
    }

    public override long Encode(object value) => any.Encode(value);

    protected override object Decode(long code) => throw new InvalidOperationException("Codes are decoded by the kind's own field.");

    public override object? Get(View view, in Item item) => fields[kindOf(view, item)]?.Get(view, item);
}

/// <summary>The index of an item's kind.</summary>
internal delegate int KindOf(View view, in Item item);
