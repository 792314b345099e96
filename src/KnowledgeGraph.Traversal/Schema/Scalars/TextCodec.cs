using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>A scalar whose values are written as strings, read by one of the model's value types.</summary>
/// <param name="expected">How to write one: “a day that exists, such as "2025-03-06"”.</param>
internal abstract class TextCodec<T>(string name, string expected) : ScalarCodec(name)
    where T : struct
{
    public override object ParseLiteral(ValueNode literal) =>
        TextOf(literal) is { } text && TryParse(text, out var value) ? value : throw Unreadable(literal.ToString());

    public override object ParseValue(JsonElement value) =>
        TextOf(value) is { } text && TryParse(text, out var result) ? result : throw Unreadable(value.GetRawText());

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(
        value is T typed ? Print(typed) : throw Unreadable(Convert.ToString(value, CultureInfo.InvariantCulture)));

    protected abstract bool TryParse(string text, out T value);

    protected abstract string Print(T value);

    protected virtual string? TextOf(ValueNode literal) => (literal as StringValueNode)?.Value;

    protected virtual string? TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private CoercionException Unreadable(string? text) => new($"{Name} cannot represent {text}: write {expected}.");
}
