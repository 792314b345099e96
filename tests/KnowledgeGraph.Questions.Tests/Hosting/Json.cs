using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>JSON as the expected answers are written: two spaces, no needless escapes, members in the order of the response.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Format(string json) => JsonNode.Parse(json)!.ToJsonString(Readable) + "\n";

    /// <summary>The same value on one line without spaces.</summary>
    public static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();
}
