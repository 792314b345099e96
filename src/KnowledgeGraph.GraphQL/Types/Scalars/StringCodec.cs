using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>String (§3.5.3 of the specification).</summary>
internal sealed class StringCodec() : ScalarCodec("String")
{
    public override object ParseLiteral(ValueNode literal) => literal is StringValueNode text
        ? text.Value
        : throw new CoercionException($"String cannot represent a non string value: {literal}");

    public override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new CoercionException($"String cannot represent a non string value: {JsonInspection.Of(value)}");

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        int or long or double or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => throw new CoercionException(
            $"String cannot represent value: {ValueInspection.Of(value)}"),
    });
}
