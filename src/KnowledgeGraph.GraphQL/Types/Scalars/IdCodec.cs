using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>ID (§3.5.5 of the specification): a string; integers are taken and become one.</summary>
internal sealed class IdCodec() : ScalarCodec("ID")
{
    public override object ParseLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new CoercionException($"ID cannot represent a non-string and non-integer value: {literal}"),
    };

    public override object ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when value.GetRawText().AsSpan().IndexOfAny(".eE") < 0 => value.GetRawText(),
        _ => throw new CoercionException($"ID cannot represent value: {value.GetRawText()}"),
    };

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(value switch
    {
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        Guid id => id.ToString(),
        _ => throw new CoercionException(
            $"ID cannot represent value: {Convert.ToString(value, CultureInfo.InvariantCulture)}"),
    });
}
