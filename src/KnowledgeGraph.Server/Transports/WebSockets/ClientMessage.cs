using System.Text.Json;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>A message of a client, by the protocol `graphql-transport-ws` (enisdenjo/graphql-ws, PROTOCOL.md).</summary>
/// <param name="Payload">A JSON object, or nothing.</param>
internal readonly record struct ClientMessage(string Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    public const string ConnectionInit = "connection_init";
    public const string Ping = "ping";
    public const string Pong = "pong";
    public const string Subscribe = "subscribe";
    public const string Complete = "complete";

    /// <summary>Null when it isn't a message; whether its type is one, and has what it needs, is not looked at.</summary>
    public static ClientMessage? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return ReadObject(bytes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ClientMessage? ReadObject(ReadOnlyMemory<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? type = null;
        string? id = null;
        ReadOnlyMemory<byte> payload = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            var isId = reader.ValueTextEquals("id"u8);
            var isPayload = reader.ValueTextEquals("payload"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if ((isType || isId) && reader.TokenType != JsonTokenType.String)
            {
                return null;
            }

            if (isPayload && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
            {
                return null;
            }

            type = isType ? reader.GetString() : type;
            id = isId ? reader.GetString() : id;
            var hasPayload = isPayload && reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            payload = hasPayload ? bytes[start..(int)reader.BytesConsumed] : payload;
        }

        // Anything behind the object is a syntax error that the reader reports.
        reader.Read();
        return type is null ? null : new ClientMessage(type, id, payload);
    }
}
