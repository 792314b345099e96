using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Takes an answer's values as a store pushes them. The store calls <see cref="Field"/> before each slot's value, for every slot of the
/// shape in order except <see cref="TypeNameSlot"/>; a value is one of the scalar calls, <see cref="Null"/>, an object or a list.
/// Formatting, null rules and error paths are the sink's.
/// </summary>
public interface IAnswerSink
{
    void Field(Slot slot);

    void BeginObject(ObjectShape shape);

    void EndObject();

    void BeginList();

    void EndList();

    void Null();

    void Boolean(bool value);

    void Number(long value);

    void Number(double value);

    /// <summary>A list of numbers at once, for those that are long. It is the same as pushing each.</summary>
    void Numbers(ReadOnlySpan<int> values)
    {
        BeginList();
        foreach (var value in values)
        {
            Number(value);
        }

        EndList();
    }

    /// <inheritdoc cref="Numbers(ReadOnlySpan{int})"/>
    /// <param name="values">NaN stands for null.</param>
    void Numbers(ReadOnlySpan<double> values)
    {
        BeginList();
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                Null();
            }
            else
            {
                Number(value);
            }
        }

        EndList();
    }

    /// <summary>A text in UTF-8, not escaped.</summary>
    void Text(ReadOnlySpan<byte> utf8);

    void Text(string value);

    /// <summary>
    /// An id of a node or claim, without its view, which the sink adds from the time that is in force
    /// (<see cref="BeginView"/>, else the traversal's).
    /// </summary>
    void Id(ReadOnlySpan<byte> utf8);

    void Date(DateOnly value);

    void PartialDate(PartialDate value);

    void DateTime(DateTimeOffset value);

    void Decimal(decimal value);

    void Enum(EnumValue value);

    /// <summary>From here to <see cref="EndView"/> ids carry this view (a <see cref="LookupTarget"/> with a time of its own).</summary>
    void BeginView(TraversalTime time);

    void EndView();

    /// <summary>Something that the client should know though the answer is right: a merged id, a truncated answer.</summary>
    void Warning(string code, string message);
}
