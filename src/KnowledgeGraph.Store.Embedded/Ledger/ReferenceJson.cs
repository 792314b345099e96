using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>References as the ledger keeps them: an object of name to node's number, so that it survives a model that reorders them.</summary>
internal sealed class ReferenceJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new(256);
    private readonly Utf8JsonWriter writer;

    public ReferenceJson() => writer = new Utf8JsonWriter(buffer);

    /// <summary>The text, or null when none is given.</summary>
    /// <param name="numberOf">The number of the node of a key.</param>
    public string? Write(
        ImmutableArray<ReferenceDefinition> references, ImmutableArray<string?> keys, Func<string, long> numberOf)
    {
        if (keys.All(key => key is null))
        {
            return null;
        }

        buffer.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartObject();
        foreach (var reference in references)
        {
            if (keys[reference.Index] is { } key)
            {
                writer.WriteNumber(reference.Name, numberOf(key));
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <param name="keyOf">The key of the node of a number.</param>
    public static ImmutableArray<string?> Read(string? text, ImmutableArray<ReferenceDefinition> references, Func<long, string> keyOf)
    {
        if (text is null)
        {
            return [.. references.Select(_ => (string?)null)];
        }

        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        return [.. references.Select(reference =>
            root.TryGetProperty(reference.Name, out var node) ? keyOf(node.GetInt64()) : null)];
    }

    public void Dispose() => writer.Dispose();
}
