using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>Pushes where a hit's texts match, for every store alike.</summary>
public static class HighlightsWriter
{
    public static void Write(HighlightsSlot slot, ImmutableArray<Highlight> highlights, IAnswerSink sink)
    {
        sink.BeginList();
        foreach (var highlight in highlights)
        {
            Write(slot.Shape, highlight, sink);
        }

        sink.EndList();
    }

    private static void Write(ObjectShape shape, Highlight highlight, IAnswerSink sink)
    {
        sink.BeginObject(shape);
        foreach (var part in shape.Slots.OfType<HighlightPartSlot>())
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
                    WriteRanges(part.Ranges!, highlight, sink);
                    break;
            }
        }

        sink.EndObject();
    }

    private static void WriteRanges(ObjectShape shape, Highlight highlight, IAnswerSink sink)
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
