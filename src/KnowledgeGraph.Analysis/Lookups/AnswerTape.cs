using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// An answer that is a list, taken down so that its elements can be put where they belong: one look-up serves a whole page. Elements
/// are played in the order in which they were asked for.
/// </summary>
internal sealed class AnswerTape : SilentSink
{
    private readonly List<Action<IAnswerSink>> events = [];
    private readonly List<int> starts = [];
    private int depth;
    private int played;

    /// <summary>Plays the next element.</summary>
    public void PlayNext(IAnswerSink sink)
    {
        var end = played + 1 < starts.Count ? starts[played + 1] : events.Count;
        for (var place = starts[played++]; place < end; place++)
        {
            events[place](sink);
        }
    }

    public override void BeginList()
    {
        if (depth++ > 0)
        {
            Add(sink => sink.BeginList());
        }
    }

    public override void EndList()
    {
        if (--depth > 0)
        {
            events.Add(sink => sink.EndList());
        }
    }

    public override void BeginObject(ObjectShape shape)
    {
        Add(sink => sink.BeginObject(shape));
        depth++;
    }

    public override void EndObject()
    {
        depth--;
        events.Add(sink => sink.EndObject());
    }

    public override void Field(Slot slot) => events.Add(sink => sink.Field(slot));

    public override void Null() => Add(sink => sink.Null());

    public override void Boolean(bool value) => Add(sink => sink.Boolean(value));

    public override void Number(long value) => Add(sink => sink.Number(value));

    public override void Number(double value) => Add(sink => sink.Number(value));

    public override void Numbers(ReadOnlySpan<int> values)
    {
        var copy = values.ToArray();
        Add(sink => sink.Numbers(copy));
    }

    public override void Numbers(ReadOnlySpan<double> values)
    {
        var copy = values.ToArray();
        Add(sink => sink.Numbers(copy));
    }

    public override void Text(ReadOnlySpan<byte> utf8)
    {
        var copy = utf8.ToArray();
        Add(sink => sink.Text(copy));
    }

    public override void Text(string value) => Add(sink => sink.Text(value));

    public override void Id(ReadOnlySpan<byte> utf8)
    {
        var copy = utf8.ToArray();
        Add(sink => sink.Id(copy));
    }

    public override void Date(DateOnly value) => Add(sink => sink.Date(value));

    public override void PartialDate(PartialDate value) => Add(sink => sink.PartialDate(value));

    public override void DateTime(DateTimeOffset value) => Add(sink => sink.DateTime(value));

    public override void Decimal(decimal value) => Add(sink => sink.Decimal(value));

    public override void Enum(EnumValue value) => Add(sink => sink.Enum(value));

    public override void BeginView(TraversalTime time) => events.Add(sink => sink.BeginView(time));

    public override void EndView() => events.Add(sink => sink.EndView());

    /// <summary>A warning stands before the element that it is about, and is no element.</summary>
    public override void Warning(string code, string message) => events.Add(sink => sink.Warning(code, message));

    private void Add(Action<IAnswerSink> push)
    {
        if (depth == 1)
        {
            starts.Add(events.Count);
        }

        events.Add(push);
    }
}
