using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>ID (§3.5.5 of the specification): a string; integers are taken and become one.</summary>
internal sealed class IdCodec() : ScalarCodec("ID")
{
    /// <summary>From here on, digits alone would claim an exactness that the number doesn't have.</summary>
    private const double LeastWithExponent = 1e21;

    public override object ParseLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new CoercionException($"ID cannot represent a non-string and non-integer value: {literal}"),
    };

    public override object ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when WholeNumber(value) is { } digits => digits,
        _ => throw new CoercionException($"ID cannot represent value: {JsonInspection.Of(value)}"),
    };

    /// <summary>JSON doesn't tell 1 from 1.0 or 1e0, so all are taken and become "1"; null for a fraction.</summary>
    private static string? WholeNumber(JsonElement value)
    {
        string written = value.GetRawText();
        if (written != "-0" && written.AsSpan().IndexOfAny(".eE") < 0)
        {
            return written;
        }
        double number = value.GetDouble();
        if (!double.IsInteger(number))
        {
            return null;
        }
        string shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(number) < LeastWithExponent
            ? decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture)
            : shortest.ToLowerInvariant();
    }

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(value switch
    {
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        Guid id => id.ToString(),
        _ => throw new CoercionException(
            $"ID cannot represent value: {ValueInspection.Of(value)}"),
    });
}
