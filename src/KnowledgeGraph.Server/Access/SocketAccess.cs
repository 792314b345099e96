using System.Text.Json;
using KnowledgeGraph.Server.Transports.WebSockets;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// Who may use a WebSocket: whoever the handshake's `Authorization` names, or the member of that name in the payload of
/// `connection_init`, since browsers can send no header with a handshake.
/// </summary>
internal sealed class SocketAccess(
    GraphApi api, Credentials credentials, CredentialWatch watch, AccessSettings settings, RateLimits rates)
{
    private const string Authorization = "Authorization";

    /// <summary>Whether the connection may begin: null, or why it is closed.</summary>
    /// <param name="payload">A JSON object, or nothing.</param>
    /// <param name="lapsed">Called when the credential ceases to hold later on.</param>
    public async ValueTask<SocketClose?> AdmitAsync(HttpContext http, ReadOnlyMemory<byte> payload, Action lapsed)
    {
        var (isGiven, header) = HeaderIn(payload);
        if (isGiven)
        {
            try
            {
                if (header is null || await credentials.VerifyAsync(header, http.RequestAborted) is not { } credential)
                {
                    return SocketClose.Forbidden;
                }

                http.SetCredential(credential);
            }
            catch (TraversalException)
            {
                return SocketClose.TryAgainLater;
            }
        }

        if (watch.Start(http.Credential(), lapsed) is { } watching)
        {
            http.Response.RegisterForDispose(watching);
        }

        return settings.IsReadingOpen || http.Caller().Role >= CallerRole.Reader ? null : SocketClose.Forbidden;
    }

    /// <summary>Whether the caller may start one more operation now.</summary>
    public ValueTask<bool> MayStartAsync(HttpContext http) => rates.TryStartAsync(http);

    public OperationScope BeginOperation(HttpContext http) => api.BeginOperation(http.Caller());

    /// <summary>Whether there is such a member, and its value; null where that is no text.</summary>
    private static (bool IsGiven, string? Header) HeaderIn(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return default;
        }

        using var members = JsonDocument.Parse(payload);
        try
        {
            foreach (var member in members.RootElement.EnumerateObject())
            {
                if (member.Name.Equals(Authorization, StringComparison.OrdinalIgnoreCase))
                {
                    return (true, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null);
                }
            }

            return default;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return (true, null);
        }
    }
}
