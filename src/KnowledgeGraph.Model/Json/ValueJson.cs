using System.Text.Json;

namespace KnowledgeGraph.Model;

/// <summary>
/// One value as JSON. Numbers and truth values are JSON's own; an amount and an identifier are objects; all else is text,
/// decimals too, because many readers would round a JSON number.
/// </summary>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case PartialDate date:
                WriteDate(writer, date);
                break;
            case Amount amount:
                WriteAmount(writer, amount);
                break;
            case Identifier identifier:
                writer.WriteStartObject();
                writer.WriteString("scheme"u8, identifier.Scheme);
                writer.WriteString("value"u8, identifier.Value);
                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue(ValueText.Print(value));
                break;
        }
    }

    public static object Read(JsonElement json, AttributeDefinition attribute)
    {
        string? error;
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when attribute.Type == ValueType.Amount:
                if (Amount.TryCreate(Member(json, "value"), Member(json, "unit"), Member(json, "bound"), out var amount, out error))
                {
                    return amount;
                }

                break;
            case JsonValueKind.Object when attribute.Type == ValueType.Identifier:
                if (Identifier.TryCreate(Member(json, "scheme"), Member(json, "value"), out var identifier, out error))
                {
                    return identifier;
                }

                break;
            default:
                if (TextOf(json, attribute.Type) is not { } text)
                {
                    error = $"{json.GetRawText()} is not a value of type {attribute.TypeName}.";
                }
                else if (ValueText.TryParse(attribute, text, out var value, out error))
                {
                    return value;
                }

                break;
        }

        throw new FormatException($"{attribute.Name}: {error}");
    }

    /// <summary>The text to parse, if JSON's type suits the attribute's; a decimal may be a number, as people write it.</summary>
    private static string? TextOf(JsonElement json, ValueType type) => (json.ValueKind, type) switch
    {
        (JsonValueKind.Number, ValueType.Int or ValueType.Float or ValueType.Decimal) => json.GetRawText(),
        (JsonValueKind.True or JsonValueKind.False, ValueType.Boolean) => json.GetRawText(),
        (JsonValueKind.String, not (ValueType.Int or ValueType.Float or ValueType.Boolean)) => json.GetString(),
        _ => null,
    };

    private static string? Member(JsonElement json, string name) => json.TryGetProperty(name, out var member)
        ? member.ValueKind switch
        {
            JsonValueKind.String => member.GetString(),
            JsonValueKind.Null => null,
            _ => member.GetRawText(),
        }
        : null;

    private static void WriteDate(Utf8JsonWriter writer, PartialDate date)
    {
        Span<byte> text = stackalloc byte[PartialDate.MaxLength];
        date.TryFormat(text, out var length);
        writer.WriteStringValue(text[..length]);
    }

    private static void WriteAmount(Utf8JsonWriter writer, Amount amount)
    {
        writer.WriteStartObject();
        writer.WriteString("value"u8, DecimalText.Print(amount.Value));
        writer.WriteString("unit"u8, amount.Unit);
        if (amount.Bound != AmountBound.Exact)
        {
            writer.WriteString("bound"u8, amount.Bound.Name());
        }

        writer.WriteEndObject();
    }
}
