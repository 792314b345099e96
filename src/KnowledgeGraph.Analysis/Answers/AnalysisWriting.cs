using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>What the answers of all analyses have in common.</summary>
internal static class AnalysisWriting
{
    /// <summary>Writes an object; the type's name is the sink's business.</summary>
    public static void Object(this AnalysisOutput output, ObjectShape shape, Action<Slot> write)
    {
        output.Sink.BeginObject(shape);
        foreach (var slot in shape.Slots)
        {
            if (slot is not TypeNameSlot)
            {
                output.Sink.Field(slot);
                write(slot);
            }
        }

        output.Sink.EndObject();
    }

    public static void List<T>(this AnalysisOutput output, IEnumerable<T> items, Action<T> write)
    {
        output.Sink.BeginList();
        foreach (var item in items)
        {
            write(item);
        }

        output.Sink.EndList();
    }

    public static void NumberOrNull(this IAnswerSink sink, double? value)
    {
        if (value is { } number)
        {
            sink.Number(number);
        }
        else
        {
            sink.Null();
        }
    }

    public static void TextOrNull(this IAnswerSink sink, string? value)
    {
        if (value is null)
        {
            sink.Null();
        }
        else
        {
            sink.Text(value);
        }
    }

    public static void DayOrNull(this IAnswerSink sink, int? day)
    {
        if (day is { } number)
        {
            sink.Date(DateOnly.FromDayNumber(number));
        }
        else
        {
            sink.Null();
        }
    }

    public static InvalidOperationException Unexpected(Slot slot) => new($"{slot.Key.FieldName} ({slot.GetType().Name}) is no part of this answer.");
}
