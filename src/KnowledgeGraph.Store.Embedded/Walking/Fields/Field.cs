using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A single-valued field of a node, a claim or a piece of evidence, to compare and to sort by.</summary>
internal abstract class Field
{
    public abstract bool IsNull(View view, in Item item);

    /// <summary>Compares two values that aren't null, as orders do.</summary>
    public abstract int Compare(View view, in Item left, in Item right);

    /// <summary>The value as a <see cref="Traversals.Keyset"/> has it; null where there is none.</summary>
    public abstract object? Get(View view, in Item item);

    /// <summary>Pushes the value, of a field that is a date or an instant, or null.</summary>
    public virtual void Write(View view, in Item item, IAnswerSink sink)
    {
        switch (Get(view, item))
        {
            case PartialDate date:
                sink.PartialDate(date);
                break;
            case DateOnly day:
                sink.Date(day);
                break;
            case DateTimeOffset instant:
                sink.DateTime(instant);
                break;
            default:
                sink.Null();
                break;
        }
    }

    /// <summary>A value to compare with many times, for orders: a text is folded already.</summary>
    public abstract Constant PlaceOf(object value);

    /// <summary>A value to compare with many times, for filters.</summary>
    public virtual Constant ValueOf(object value) => PlaceOf(value);
}

/// <summary>A constant that fields are compared with.</summary>
internal abstract class Constant
{
    /// <summary>Compares the item's value, which isn't null, with the constant.</summary>
    public abstract int Compare(View view, in Item item);

    public virtual bool IsEqual(View view, in Item item) => Compare(view, item) == 0;
}

/// <summary>An attribute that the item's kind doesn't have: always null.</summary>
internal sealed class NullField : Field
{
    public static NullField Instance { get; } = new();

    public override bool IsNull(View view, in Item item) => true;

    public override int Compare(View view, in Item left, in Item right) => 0;

    public override object? Get(View view, in Item item) => null;

    public override Constant PlaceOf(object value) => new Nothing();

    private sealed class Nothing : Constant
    {
        public override int Compare(View view, in Item item) => 1;
    }
}
