using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>A whole number of 64 bits, written as a JSON number; <see cref="long"/>.</summary>
internal sealed class LongCodec() : ScalarCodec("Long")
{
    public override object ParseLiteral(ValueNode literal) =>
        literal is IntValueNode number && long.TryParse(number.Value, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Unreadable(literal.ToString());

    public override object ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : throw Unreadable(value.GetRawText());

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteNumberValue(
        value is long number ? number : throw Unreadable(Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static CoercionException Unreadable(string? text) =>
        new($"Long cannot represent {text}: write a whole number of at most 64 bits, such as 42.");
}
