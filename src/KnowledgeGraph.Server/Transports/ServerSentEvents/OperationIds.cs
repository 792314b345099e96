using System.Text.Json;

namespace KnowledgeGraph.Server.Transports.ServerSentEvents;

/// <summary>Finds the id of an operation on a reserved stream, `extensions.operationId`.</summary>
internal static class OperationIds
{
    /// <param name="extensions">A JSON object, or nothing.</param>
    /// <returns>Null when there is none, or none that is a string with something in it.</returns>
    public static string? In(ReadOnlyMemory<byte> extensions)
    {
        if (extensions.IsEmpty)
        {
            return null;
        }

        var reader = new Utf8JsonReader(extensions.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("operationId"u8);
            reader.Read();
            if (isId)
            {
                return Text(ref reader);
            }

            reader.Skip();
        }

        return null;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } id ? id : null;
        }
        catch (InvalidOperationException)
        {
            // Text that is not Unicode names nothing.
            return null;
        }
    }
}
