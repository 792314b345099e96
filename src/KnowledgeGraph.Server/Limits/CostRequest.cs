using System.Text.Json;

namespace KnowledgeGraph.Server.Limits;

/// <summary>
/// The header `GraphQL-Cost: 1` asks for `extensions.cost { requested actual limit }`: of one operation, or of all on a
/// WebSocket. There the payload of `connection_init` may hold it in the header's stead, which browsers can't send.
/// </summary>
internal static class CostRequest
{
    private const string Name = "GraphQL-Cost";

    public static bool IsIn(HttpRequest request) => request.Headers.TryGetValue(Name, out var value) && value is ["1"];

    /// <param name="payload">A JSON object, or nothing. The member may be a number or, as headers are, a string.</param>
    public static bool IsIn(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return false;
        }

        using var members = JsonDocument.Parse(payload);
        try
        {
            return members.RootElement.TryGetProperty(Name, out var value) && Asks(value);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return false;
        }
    }

    private static bool Asks(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt32(out var number) && number == 1,
        JsonValueKind.String => value.ValueEquals("1"u8),
        _ => false,
    };
}
