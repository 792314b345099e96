using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A column of texts.</summary>
/// <param name="keepsFolded">Whether the folded forms are at hand, for orders and comparisons; else they are made when asked for.</param>
internal sealed class TextColumn(AttributeDefinition attribute, TextHeap texts, bool keepsFolded) : Column
{
    private readonly Chunked<long> places = new(0);

    public override bool IsNull(int row) => places[row] == 0;

    /// <summary>The text; empty where there is none.</summary>
    public ReadOnlySpan<byte> Text(int row) => places[row] is var place && place == 0 ? [] : texts.Text(place);

    /// <summary>The folded text; of an attribute of type ID, which isn't folded, the text itself.</summary>
    public ReadOnlySpan<byte> Folded(int row)
    {
        var place = places[row];
        if (place == 0)
        {
            return [];
        }

        return keepsFolded || attribute.Type == KnowledgeGraph.Model.ValueType.Id
            ? texts.Folded(place)
            : Encoding.UTF8.GetBytes(Folding.Fold(Encoding.UTF8.GetString(texts.Text(place))));
    }

    public override object? Get(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(Text(row));

    public override void Write(int row, IAnswerSink sink) => sink.Text(Text(row));

    public override void Set(int row, object? value) => places[row] = value is string text ? texts.Add(text, keepsFolded) : 0;

    public override void SetJson(int row, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when !keepsFolded && !reader.ValueIsEscaped && !reader.HasValueSequence:
                places[row] = texts.Add(reader.ValueSpan);
                break;
            case JsonTokenType.String:
                Set(row, reader.GetString());
                break;
            default:
                Set(row, ReadValue(attribute, ref reader));
                break;
        }
    }
}
