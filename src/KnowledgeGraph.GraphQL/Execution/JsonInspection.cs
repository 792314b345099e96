using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A JSON value as messages quote it: like JavaScript's literals, cut short where it is deep or long.</summary>
internal static class JsonInspection
{
    private const int MostItems = 10;
    private const int MostLevels = 2;

    /// <summary>In UTF-16 code units: a client knows by less what it sent, and an error isn't to outgrow the request.</summary>
    private const int MostCharacters = 1_000;

    public static string Of(JsonElement value)
    {
        StringBuilder text = new();
        Append(text, value, level: 0);
        return Shorten(text.ToString());
    }

    /// <summary>A text that quotes what was given, cut where it is long.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }
        int end = char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return text[..end] + "…";
    }

    private static void Append(StringBuilder text, JsonElement value, int level)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                AppendArray(text, value, level);
                break;
            case JsonValueKind.Object:
                AppendObject(text, value, level);
                break;
            case JsonValueKind.String:
                AppendString(text, value);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    /// <summary>Escapes what JSON must escape and nothing else.</summary>
    private static void AppendString(StringBuilder text, JsonElement value)
    {
        text.Append('"');
        foreach (char c in Shorten(value.GetString()!))
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }

    private static void AppendArray(StringBuilder text, JsonElement value, int level)
    {
        int length = value.GetArrayLength();
        if (length > 0 && level >= MostLevels)
        {
            text.Append("[Array]");
            return;
        }
        string separator = "";
        text.Append('[');
        foreach (JsonElement item in value.EnumerateArray().Take(MostItems))
        {
            text.Append(separator);
            Append(text, item, level + 1);
            separator = ", ";
        }
        int left = length - MostItems;
        text.Append(left > 1 ? $", ... {left} more items" : left == 1 ? ", ... 1 more item" : "").Append(']');
    }

    private static void AppendObject(StringBuilder text, JsonElement value, int level)
    {
        if (!value.EnumerateObject().Any())
        {
            text.Append("{}");
            return;
        }
        if (level >= MostLevels)
        {
            text.Append("[Object]");
            return;
        }
        string separator = "{ ";
        foreach (JsonProperty property in value.EnumerateObject())
        {
            text.Append(separator).Append(property.Name).Append(": ");
            Append(text, property.Value, level + 1);
            separator = ", ";
            if (text.Length > MostCharacters)
            {
                break;
            }
        }
        text.Append(" }");
    }
}
