using System.Text.Json;
using System.Text.Encodings.Web;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>A statement's text, with the JSON it is sent as: made once where the statement is compiled once.</summary>
internal sealed class CypherText(string text)
{
    public string Value { get; } = text;

    /// <summary>The text as a JSON string.</summary>
    public JsonEncodedText Json { get; } = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    public static implicit operator CypherText(string text) => new(text);

    public override string ToString() => Value;
}
