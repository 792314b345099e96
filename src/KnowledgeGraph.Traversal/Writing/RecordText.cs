using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Attributes as text: JSON by name, the same text for the same values, so that what is recorded and what is given can be compared.
/// Not thread-safe.
/// </summary>
public sealed class RecordText : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private readonly Utf8JsonWriter writer;

    public RecordText() => writer = new Utf8JsonWriter(buffer, Options);

    /// <summary>The attributes that have a value, in the order of the model.</summary>
    public string Of(ImmutableArray<AttributeDefinition> attributes, ImmutableArray<object?> values)
    {
        buffer.ResetWrittenCount();
        writer.Reset();
        AttributeJson.WriteAll(writer, attributes, values);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Dispose() => writer.Dispose();
}
