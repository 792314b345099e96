using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Traversals;

/// <summary>A write's result as text, for the answer to its repetition. Only results without problems are kept.</summary>
public static class WriteResultJson
{
    public static string Write(WriteResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("revision", result.Revision);
            writer.WriteNumber("nodes", result.NodesRecorded);
            writer.WriteNumber("claims", result.ClaimsRecorded);
            writer.WriteNumber("retracted", result.ClaimsRetracted);
            writer.WriteNumber("evidence", result.EvidenceRecorded);
            Write(writer, "nodeKeys", result.NodeKeys);
            Write(writer, "claimIds", result.ClaimIds);
            if (result.RecordedAt is { } instant)
            {
                writer.WriteNumber("recordedAt", instant.UtcTicks);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static WriteResult Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new WriteResult(
            root.GetProperty("revision").GetInt64(),
            root.GetProperty("nodes").GetInt32(),
            root.GetProperty("claims").GetInt32(),
            root.GetProperty("retracted").GetInt32(),
            root.GetProperty("evidence").GetInt32(),
            [])
        {
            NodeKeys = ReadAll(root.GetProperty("nodeKeys")),
            ClaimIds = ReadAll(root.GetProperty("claimIds")),
            RecordedAt = root.TryGetProperty("recordedAt", out var ticks) ? new DateTimeOffset(ticks.GetInt64(), TimeSpan.Zero) : null,
        };
    }

    private static void Write(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static ImmutableArray<string> ReadAll(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.GetString()!)];
}
