using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A field of exact numbers.</summary>
internal abstract class DecimalField : Field
{
    public abstract decimal? Number(View view, in Item item);

    public override bool IsNull(View view, in Item item) => Number(view, item) is null;

    public override int Compare(View view, in Item left, in Item right) =>
        Nullable.Compare(Number(view, left), Number(view, right));

    public override object? Get(View view, in Item item) => Number(view, item);

    public override Constant PlaceOf(object value) => new Exact(this, (decimal)value);

    private sealed class Exact(DecimalField field, decimal constant) : Constant
    {
        public override int Compare(View view, in Item item) => Nullable.Compare(field.Number(view, item), constant);
    }
}

internal sealed class ColumnDecimalField(Column column) : DecimalField
{
    public override decimal? Number(View view, in Item item) => (decimal?)column.Get(item.Row);
}

/// <summary>The value of an amount, whatever its unit.</summary>
internal sealed class AmountValueField(Column amounts) : DecimalField
{
    public override decimal? Number(View view, in Item item) => ((Amount?)amounts.Get(item.Row))?.Value;
}

/// <summary>One field of several kinds: the one that the item's kind has.</summary>
internal sealed class DecimalFieldByKind(KindOf kindOf, DecimalField?[] fields) : DecimalField
{
    public override decimal? Number(View view, in Item item) => fields[kindOf(view, item)]?.Number(view, item);
}
