using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A claim's `validFrom`, or its `validTo` where it is equal to something or not: by the first day, the finer first.</summary>
internal sealed class ClaimDateField(bool isStart) : CodeField
{
    public override bool TryGet(View view, in Item item, out long code)
    {
        code = isStart ? view.Claims.ValidFromOf(item.Index) : view.Claims.ValidToOf(item.Index);
        return code != PackedDate.Null;
    }

    public override void Write(View view, in Item item, IAnswerSink sink)
    {
        if (TryGet(view, item, out var code))
        {
            sink.PartialDate(PackedDate.Unpack((int)code));
        }
        else
        {
            sink.Null();
        }
    }

    public override long Encode(object value) => PackedDate.Pack((PartialDate)value);

    protected override object Decode(long code) => PackedDate.Unpack((int)code);
}

/// <summary>A claim's `validTo` as orders and bounds see it: by the last day.</summary>
internal sealed class ClaimEndDayField : CodeField
{
    public override bool TryGet(View view, in Item item, out long code)
    {
        var date = view.Claims.ValidToOf(item.Index);
        code = date == PackedDate.Null ? 0 : PackedDate.LastDay(date);
        return date != PackedDate.Null;
    }

    public override long Encode(object value) => ((PartialDate)value).Last.DayNumber;

    /// <summary>The date as it stands, for the last day doesn't tell how it was given.</summary>
    public override object? Get(View view, in Item item) =>
        view.Claims.ValidToOf(item.Index) is var date && date == PackedDate.Null ? null : PackedDate.Unpack(date);

    protected override object Decode(long code) => throw new InvalidOperationException("A last day isn't the date.");
}

/// <summary>The earliest publication among the sources of a claim's evidence.</summary>
internal sealed class ReportedOnField(CodeColumn? publishedAt, PackedInts sources) : CodeField
{
    public override bool TryGet(View view, in Item item, out long code)
    {
        code = long.MaxValue;
        if (publishedAt is null)
        {
            return false;
        }

        var claims = view.Claims;
        for (var piece = claims.Evidence.First(item.Index); piece >= 0; piece = claims.Evidence.Next(piece))
        {
            if (view.Graph.Evidence.IsLive(piece, view.Revision)
                && sources[piece] is var source
                && source >= 0
                && view.Node(source).Row is var row
                && row >= 0
                && publishedAt.TryGet(row, out var day))
            {
                code = Math.Min(code, day);
            }
        }

        return code != long.MaxValue;
    }

    public override void Write(View view, in Item item, IAnswerSink sink)
    {
        if (TryGet(view, item, out var code))
        {
            sink.Date(DateOnly.FromDayNumber((int)code));
        }
        else
        {
            sink.Null();
        }
    }

    public override long Encode(object value) => ((DateOnly)value).DayNumber;

    protected override object Decode(long code) => DateOnly.FromDayNumber((int)code);
}

/// <summary>When an item was recorded, or retracted.</summary>
/// <param name="revisionOf">The revision, or 0 when there is none that the view knows of.</param>
internal sealed class InstantField(RevisionOf revisionOf) : CodeField
{
    public override bool TryGet(View view, in Item item, out long code)
    {
        var revision = revisionOf(view, item);
        code = revision == 0 ? 0 : view.Graph.Revisions.RecordedAt(revision);
        return revision != 0;
    }

    public override long Encode(object value) => ((DateTimeOffset)value).UtcTicks;

    protected override object Decode(long code) => new DateTimeOffset(code, TimeSpan.Zero);
}

/// <summary>A revision that an item names.</summary>
internal delegate int RevisionOf(View view, in Item item);
