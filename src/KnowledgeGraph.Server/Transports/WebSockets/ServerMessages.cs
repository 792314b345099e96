using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>Writes the messages of the server, by the protocol `graphql-transport-ws`.</summary>
internal static class ServerMessages
{
    public static void Ack(ResponseWriter writer) => writer.Raw("""{"type":"connection_ack"}"""u8);

    /// <param name="payload">That of the ping, or nothing.</param>
    public static void Pong(ResponseWriter writer, ReadOnlySpan<byte> payload)
    {
        writer.BeginObject();
        Type(writer, "\"pong\""u8);
        if (!payload.IsEmpty)
        {
            writer.Key("\"payload\":"u8);
            writer.Raw(payload);
        }

        writer.EndObject();
    }

    /// <summary>Begins a message whose payload, a response map, is written next; <see cref="EndNext"/> ends it.</summary>
    public static void BeginNext(ResponseWriter writer, string id)
    {
        Begin(writer, id, "\"next\""u8);
        writer.Key("\"payload\":"u8);
    }

    public static void EndNext(ResponseWriter writer) => writer.EndObject();

    public static void Error(ResponseWriter writer, string id, IReadOnlyList<GraphQLError> errors)
    {
        Begin(writer, id, "\"error\""u8);
        writer.Key("\"payload\":"u8);
        writer.BeginArray();
        foreach (var error in errors)
        {
            error.WriteTo(writer);
        }

        writer.EndArray();
        writer.EndObject();
    }

    public static void Complete(ResponseWriter writer, string id)
    {
        Begin(writer, id, "\"complete\""u8);
        writer.EndObject();
    }

    private static void Begin(ResponseWriter writer, string id, ReadOnlySpan<byte> type)
    {
        writer.BeginObject();
        writer.Key("\"id\":"u8);
        writer.String(id);
        Type(writer, type);
    }

    private static void Type(ResponseWriter writer, ReadOnlySpan<byte> type)
    {
        writer.Key("\"type\":"u8);
        writer.Raw(type);
    }
}
