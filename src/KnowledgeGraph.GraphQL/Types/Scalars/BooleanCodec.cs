using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Boolean (§3.5.4 of the specification).</summary>
internal sealed class BooleanCodec() : ScalarCodec("Boolean")
{
    public override object ParseLiteral(ValueNode literal) =>
        literal is BooleanValueNode flag ? flag.Value : throw NotBoolean(literal.ToString());

    public override object ParseValue(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw NotBoolean(JsonInspection.Of(value));

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteBooleanValue(
        value is bool flag ? flag : throw NotBoolean(ValueInspection.Of(value)));

    private static CoercionException NotBoolean(string? text) =>
        new($"Boolean cannot represent a non boolean value: {text}");
}
