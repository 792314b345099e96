using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Records as the ledger keeps them: JSON by name, the same text for the same values.</summary>
internal sealed class RecordJson : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private readonly Utf8JsonWriter writer;

    public RecordJson() => writer = new Utf8JsonWriter(buffer, Options);

    public string Attributes(ImmutableArray<AttributeDefinition> attributes, ImmutableArray<object?> values)
    {
        Reset();
        AttributeJson.WriteAll(writer, attributes, values);
        return Finish();
    }

    /// <summary>References as an object of name to node's number, or null when none is given.</summary>
    /// <param name="nodes">0 where there is none.</param>
    public string? References(ImmutableArray<ReferenceDefinition> references, ReadOnlySpan<long> nodes)
    {
        if (nodes.IndexOfAnyExcept(0) < 0)
        {
            return null;
        }

        Reset();
        writer.WriteStartObject();
        foreach (var reference in references)
        {
            if (nodes[reference.Index] != 0)
            {
                writer.WriteNumber(reference.Name, nodes[reference.Index]);
            }
        }

        writer.WriteEndObject();
        return Finish();
    }

    public void Dispose() => writer.Dispose();

    private void Reset()
    {
        buffer.ResetWrittenCount();
        writer.Reset();
    }

    private string Finish()
    {
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
