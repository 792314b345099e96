using System.Text.Json;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>Reads what clients send as JSON in a parameter.</summary>
internal static class ServiceJson
{
    private const int MaxDepth = 8;

    /// <summary>An object.</summary>
    /// <exception cref="ReconciliationException">It is something else, or no JSON.</exception>
    public static JsonDocument Parse(string parameter, string text)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException failure)
        {
            throw new ReconciliationException(
                $"“{parameter}” is no JSON, or nested deeper than {MaxDepth} levels: line {(failure.LineNumber ?? 0) + 1}, byte {(failure.BytePositionInLine ?? 0) + 1}.");
        }

        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            json.Dispose();
            throw new ReconciliationException($"“{parameter}” has to be a JSON object.");
        }

        return json;
    }

    /// <exception cref="ReconciliationException">It is no string, or no Unicode.</exception>
    public static string Text(JsonElement value, string where)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new ReconciliationException($"{where} has to be a string.");
        }

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode(where);
        }
    }

    /// <summary>The members of an object.</summary>
    /// <exception cref="ReconciliationException">It is none, a name is no Unicode, or one is there twice.</exception>
    public static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement value, string where)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new ReconciliationException($"{where} has to be an object.");
        }

        // Which of two members of one name counts, no two programs agree on (RFC 8259, § 4).
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var name = NameOf(member, where);
            yield return names.Add(name)
                ? (name, member.Value)
                : throw new ReconciliationException($"{where} has “{Shown.Of(name)}” twice: give it once.");
        }
    }

    /// <exception cref="ReconciliationException">It is none.</exception>
    public static JsonElement.ArrayEnumerator Elements(JsonElement value, string where) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray()
        : throw new ReconciliationException($"{where} has to be an array.");

    private static string NameOf(JsonProperty member, string where)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode(where);
        }
    }

    private static ReconciliationException NotUnicode(string where) => new($"{where} holds half a character: send Unicode.");
}
