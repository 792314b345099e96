using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A column of texts.</summary>
internal abstract class TextColumn(AttributeDefinition attribute) : Column
{
    /// <summary>The text; empty where there is none.</summary>
    public abstract ReadOnlySpan<byte> Text(int row);

    /// <summary>The folded text; of an attribute of type ID, which isn't folded, the text itself.</summary>
    public abstract ReadOnlySpan<byte> Folded(int row);

    public override object? Get(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(Text(row));

    public override void SetJson(int row, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when !reader.ValueIsEscaped && !reader.HasValueSequence && TrySet(row, reader.ValueSpan):
                break;
            case JsonTokenType.String:
                Set(row, reader.GetString());
                break;
            default:
                Set(row, ReadValue(attribute, ref reader));
                break;
        }
    }

    /// <summary>Sets a text from its bytes, without a string of it on the way.</summary>
    /// <returns>False where the column needs the string.</returns>
    protected abstract bool TrySet(int row, ReadOnlySpan<byte> text);
}

/// <summary>A column of texts that lie in a heap, at hand as they are.</summary>
internal sealed class HeapTextColumn(AttributeDefinition attribute, TextHeap texts) : TextColumn(attribute)
{
    private readonly bool keepsFolded = attribute.Type == ValueType.String;
    private readonly Chunked<long> places = new(0);

    /// <summary>The bytes of the places; the texts are the heap's.</summary>
    public override long Size => places.SizeOf(sizeof(long));

    public override bool IsNull(int row) => places[row] == 0;

    public override ReadOnlySpan<byte> Text(int row) => places[row] is var place && place == 0 ? [] : texts.Text(place);

    public override ReadOnlySpan<byte> Folded(int row) => places[row] is var place && place == 0 ? [] : texts.Folded(place);

    public override void Write(int row, IAnswerSink sink) => sink.Text(Text(row));

    public override void Set(int row, object? value) => places[row] = value is string text ? texts.Add(text, keepsFolded) : 0;

    protected override bool TrySet(int row, ReadOnlySpan<byte> text)
    {
        if (keepsFolded)
        {
            return false;
        }

        places[row] = texts.Add(text);
        return true;
    }

    /// <summary>Both rows have the one text.</summary>
    public override void Copy(int row, int from) => places[row] = places[from];
}

/// <summary>A column of texts that are packed, and put together when they are asked for.</summary>
internal sealed class PackedTextColumn(AttributeDefinition attribute) : TextColumn(attribute)
{
    private readonly bool isId = attribute.Type == ValueType.Id;
    private readonly PackedTexts texts = new();

    public override long Size => texts.Size;

    public override bool IsNull(int row) => texts.IsNull(row);

    public override ReadOnlySpan<byte> Text(int row)
    {
        Span<byte> scratch = stackalloc byte[PackedTexts.ScratchSize];
        return texts.TryRead(row, scratch, out var text) ? text.ToArray() : [];
    }

    public override ReadOnlySpan<byte> Folded(int row) => isId
        ? Text(row)
        : Encoding.UTF8.GetBytes(Folding.Fold(Encoding.UTF8.GetString(Text(row))));

    public override void Write(int row, IAnswerSink sink) => TryWrite(row, sink);

    /// <summary>Looks for the text once.</summary>
    [SkipLocalsInit]
    public override bool TryWrite(int row, IAnswerSink sink)
    {
        Span<byte> scratch = stackalloc byte[PackedTexts.ScratchSize];
        if (!texts.TryRead(row, scratch, out var text))
        {
            return false;
        }

        sink.Text(text);
        return true;
    }

    public override void Set(int row, object? value)
    {
        if (value is string text)
        {
            texts.Add(row, Encoding.UTF8.GetBytes(text));
        }
    }

    protected override bool TrySet(int row, ReadOnlySpan<byte> text)
    {
        texts.Add(row, text);
        return true;
    }
}
