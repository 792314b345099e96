using System.Runtime.InteropServices;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Where a hit's texts match.</summary>
internal sealed class HighlightsProjection(HighlightsSlot slot, SearchTexts texts) : EdgeSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run, in Item item)
    {
        var found = texts.Of(walk.View, item);
        walk.Sink.BeginList();
        foreach (var highlight in walk.View.Hits!.Ranker.Highlights(CollectionsMarshal.AsSpan(found)))
        {
            Write(walk.Sink, highlight);
        }

        walk.Sink.EndList();
    }

    private void Write(IAnswerSink sink, Highlight highlight)
    {
        sink.BeginObject(slot.Shape);
        foreach (var part in slot.Shape.Slots.OfType<HighlightPartSlot>())
        {
            sink.Field(part);
            switch (part.Part)
            {
                case HighlightPart.Field:
                    sink.Text(highlight.Field);
                    break;
                case HighlightPart.Text:
                    sink.Text(highlight.Text);
                    break;
                default:
                    WriteRanges(sink, part.Ranges!, highlight);
                    break;
            }
        }

        sink.EndObject();
    }

    private static void WriteRanges(IAnswerSink sink, ObjectShape shape, Highlight highlight)
    {
        sink.BeginList();
        foreach (var range in highlight.Ranges)
        {
            sink.BeginObject(shape);
            foreach (var part in shape.Slots.OfType<HighlightPartSlot>())
            {
                sink.Field(part);
                sink.Number((long)(part.Part == HighlightPart.Start ? range.Start : range.End));
            }

            sink.EndObject();
        }

        sink.EndList();
    }
}
