using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>A statement's text, with what it is sent as: made once where the statement is compiled once.</summary>
internal sealed class CypherText(string text)
{
    private readonly Lazy<JsonEncodedText> json = new(() => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
    private readonly Lazy<byte[]> utf8 = new(() => Encoding.UTF8.GetBytes(text));

    public string Value { get; } = text;

    /// <summary>The text as a JSON string.</summary>
    public JsonEncodedText Json => json.Value;

    public ReadOnlySpan<byte> Utf8 => utf8.Value;

    public static implicit operator CypherText(string text) => new(text);

    public override string ToString() => Value;
}
