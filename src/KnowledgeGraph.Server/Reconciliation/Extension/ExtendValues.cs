using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Server.Reconciliation.Extension;

/// <summary>Writes the values of a cell in the forms that the response's schema has: `id`, `str`, `int`, `float`, `date`.</summary>
internal static class ExtendValues
{
    public static void Write(Utf8JsonWriter json, ServiceProperty property, JsonElement value, int limit)
    {
        if (property.Relation is not null)
        {
            foreach (var node in value.GetProperty("nodes").EnumerateArray())
            {
                json.WriteStartObject();
                EntityFragment.Write(json, node);
                json.WriteEndObject();
            }

            return;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        var values = property.Attribute!.IsList ? value.EnumerateArray().Take(limit) : [value];
        foreach (var element in values)
        {
            json.WriteStartObject();
            WriteMember(json, property.Attribute, element);
            json.WriteEndObject();
        }
    }

    private static void WriteMember(Utf8JsonWriter json, AttributeDefinition attribute, JsonElement value)
    {
        switch (attribute.Type)
        {
            case ValueType.Int:
                json.WriteNumber("int", value.GetInt32());
                break;
            case ValueType.Float:
                json.WriteNumber("float", value.GetDouble());
                break;
            case ValueType.Decimal:
                json.WriteNumber("float", decimal.Parse(value.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture));
                break;
            case ValueType.DateTime:
                json.WriteString("date", value.GetString());
                break;
            case ValueType.Date or ValueType.PartialDate when DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                json.WriteString("date", value.GetString() + "T00:00:00Z");
                break;
            default:
                json.WriteString("str", Text(attribute, value));
                break;
        }
    }

    /// <summary>The schema has no Boolean, nor what consists of parts.</summary>
    private static string Text(AttributeDefinition attribute, JsonElement value) => attribute.Type switch
    {
        ValueType.Boolean => value.GetRawText(),
        ValueType.Identifier => $"{value.GetProperty("scheme").GetString()}:{value.GetProperty("value").GetString()}",
        ValueType.Amount => Bound(value.GetProperty("bound").GetString()!) + $"{value.GetProperty("value").GetString()} {value.GetProperty("unit").GetString()}",
        _ => value.GetString()!,
    };

    private static string Bound(string bound) => bound == AmountBound.Exact.Name() ? "" : bound + " ";
}
