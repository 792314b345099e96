using System.Globalization;
using System.Numerics;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Int (§3.5.1 of the specification): a signed 32-bit number, coerced to <see cref="int"/>.</summary>
internal sealed class IntCodec() : ScalarCodec("Int")
{
    public override object ParseLiteral(ValueNode literal) =>
        literal is not IntValueNode number ? throw NotInteger(literal.ToString())
        : int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : throw OutOfRange(number.Value);

    /// <summary>JSON doesn't tell 1 from 1.0, so both are taken.</summary>
    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            throw NotInteger(JsonInspection.Of(value));
        }

        return value.TryGetInt32(out var number)
            ? number
            : FromDouble(value.GetDouble(), value.GetRawText());
    }

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteNumberValue(value switch
    {
        int number => number,
        short number => number,
        byte number => number,
        long number => number is >= int.MinValue and <= int.MaxValue ? (int)number : throw OutOfRange(ValueInspection.Of(value)),
        BigInteger number => number >= int.MinValue && number <= int.MaxValue
            ? (int)number
            : throw OutOfRange(ValueInspection.Of(value)),
        double number => FromDouble(number, ValueInspection.Of(value)),
        decimal number => FromDouble((double)number, ValueInspection.Of(value)),
        _ => throw NotInteger(ValueInspection.Of(value)),
    });

    private static int FromDouble(double number, string text) =>
        !double.IsInteger(number) ? throw NotInteger(text)
        : number is < int.MinValue or > int.MaxValue ? throw OutOfRange(text)
        : (int)number;

    private static CoercionException NotInteger(string text) =>
        new($"Int cannot represent non-integer value: {text}");

    private static CoercionException OutOfRange(string text) =>
        new($"Int cannot represent non 32-bit signed integer value: {text}");
}
