using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A field of texts in UTF-8, whose bytes have the order of <see cref="TextOrder"/>.</summary>
internal abstract class TextField : Field
{
    /// <summary>The text; meaningless when the field is null.</summary>
    public abstract ReadOnlySpan<byte> Text(View view, in Item item);

    /// <summary>What orders compare: the folded text, unless the field isn't folded (ids).</summary>
    public abstract ReadOnlySpan<byte> SortText(View view, in Item item);

    /// <summary>What `contains` and its like look into.</summary>
    public virtual ReadOnlySpan<byte> Folded(View view, in Item item) => SortText(view, item);

    public override int Compare(View view, in Item left, in Item right) =>
        SortText(view, left).SequenceCompareTo(SortText(view, right));

    public override object? Get(View view, in Item item) =>
        IsNull(view, item) ? null : Encoding.UTF8.GetString(SortText(view, item));

    public override Constant PlaceOf(object value) => new Place(this, Encoding.UTF8.GetBytes((string)value));

    public override Constant ValueOf(object value) => new Value(this, (string)value);

    private sealed class Place(TextField field, byte[] constant) : Constant
    {
        public override int Compare(View view, in Item item) => field.SortText(view, item).SequenceCompareTo(constant);
    }

    /// <summary>
    /// Equal only when the same to the letter; in order by the folded form, then by the letters (<see cref="ValueOrder"/>).
    /// </summary>
    private sealed class Value(TextField field, string constant) : Constant
    {
        private readonly byte[] text = Encoding.UTF8.GetBytes(constant);
        private readonly byte[] folded = Encoding.UTF8.GetBytes(Folding.Fold(constant));

        public override int Compare(View view, in Item item)
        {
            var byFolded = field.Folded(view, item).SequenceCompareTo(folded);
            return byFolded != 0 ? byFolded : field.Text(view, item).SequenceCompareTo(text);
        }

        public override bool IsEqual(View view, in Item item) => field.Text(view, item).SequenceEqual(text);
    }
}

/// <summary>An attribute, or the element of a list: then the item's row is the element's.</summary>
internal sealed class ColumnTextField(TextColumn column) : TextField
{
    public override bool IsNull(View view, in Item item) => column.IsNull(item.Row);

    public override ReadOnlySpan<byte> Text(View view, in Item item) => column.Text(item.Row);

    public override ReadOnlySpan<byte> SortText(View view, in Item item) => column.Folded(item.Row);
}

/// <summary>One field of several kinds: the one that the item's kind has.</summary>
internal sealed class TextFieldByKind(KindOf kindOf, TextField?[] fields) : TextField
{
    public override bool IsNull(View view, in Item item) => fields[kindOf(view, item)]?.IsNull(view, item) ?? true;

    public override ReadOnlySpan<byte> Text(View view, in Item item) => fields[kindOf(view, item)]!.Text(view, item);

    public override ReadOnlySpan<byte> SortText(View view, in Item item) => fields[kindOf(view, item)]!.SortText(view, item);

    public override ReadOnlySpan<byte> Folded(View view, in Item item) => fields[kindOf(view, item)]!.Folded(view, item);
}
