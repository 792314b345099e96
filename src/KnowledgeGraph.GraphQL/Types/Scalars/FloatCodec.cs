using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Float (§3.5.2 of the specification): a finite double-precision number.</summary>
internal sealed class FloatCodec() : ScalarCodec("Float")
{
    public override object ParseLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => Parse(number.Value),
        FloatValueNode number => Parse(number.Value),
        _ => throw NotNumeric(literal.ToString()),
    };

    public override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? Finite(value.GetDouble(), value.GetRawText())
        : throw NotNumeric(JsonInspection.Of(value));

    public override void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case double number:
                writer.WriteNumberValue(Finite(number, ValueInspection.Of(value)));
                break;
            case float number:
                writer.WriteNumberValue((float)Finite(number, ValueInspection.Of(value)));
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            default:
                throw NotNumeric(ValueInspection.Of(value));
        }
    }

    private static double Parse(string text) =>
        Finite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), text);

    private static double Finite(double number, string text) =>
        double.IsFinite(number) ? number : throw NotNumeric(text);

    private static CoercionException NotNumeric(string text) =>
        new($"Float cannot represent non numeric value: {text}");
}
