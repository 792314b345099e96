using System.Net.WebSockets;
using System.Text;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>Why a WebSocket is closed: a code of the protocol `graphql-transport-ws` or of RFC 6455, and a reason for people.</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    /// <summary>A close frame has room for 125 bytes, two of which are the code.</summary>
    private const int MaxReasonBytes = 123;

    public static SocketClose Normal { get; } = new(1000, "");

    public static SocketClose GoingAway { get; } = new(1001, "The server is shutting down");

    /// <summary>Not 1013, after which clients would come back and miss what was dropped without a word.</summary>
    public static SocketClose SlowClient { get; } = new(1008, "Messages are read too slowly");

    /// <param name="position">The last revision that the client has been sent.</param>
    public static SocketClose SlowFollower(long position) => new(SlowClient.Code, $"{SlowClient.Reason}; go on with since: {position}");

    /// <summary>Credentials can't be looked up at the moment.</summary>
    public static SocketClose TryAgainLater { get; } = new(1013, "Try again later");

    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized");

    /// <summary>For every reason the same, see <see cref="Access.BearerHandler.Refusal"/>.</summary>
    public static SocketClose Forbidden { get; } = new(4403, "Forbidden");

    public static SocketClose SubprotocolNotAcceptable { get; } = new(4406, "Subprotocol not acceptable");

    public static SocketClose InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose TooManyInits { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose InternalError { get; } = new(4500, "Internal server error");

    public static SocketClose MessageTooLong(int limit) => new(1009, $"A message may have {limit} bytes");

    public static SocketClose BadRequest(string reason) => new(4400, reason);

    public static SocketClose Duplicate(string id) => new(4409, $"Subscriber for {id} already exists");

    /// <summary>Closes this side, if the connection still stands.</summary>
    public async Task SendAsync(WebSocket socket, CancellationToken lost)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)Code, Fitting(Reason), lost);
        }
        catch (Exception gone) when (SocketFailures.IsGone(gone))
        {
            // Whom it should have told is gone.
        }
    }

    private static string Fitting(string reason)
    {
        var fitting = reason.AsSpan(0, Math.Min(reason.Length, MaxReasonBytes));
        while (Encoding.UTF8.GetByteCount(fitting) > MaxReasonBytes || (fitting.Length > 0 && char.IsHighSurrogate(fitting[^1])))
        {
            fitting = fitting[..^1];
        }

        return fitting.ToString();
    }
}

/// <summary>Tells a lost connection from a fault.</summary>
internal static class SocketFailures
{
    public static bool IsGone(Exception exception) =>
        exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException;
}
