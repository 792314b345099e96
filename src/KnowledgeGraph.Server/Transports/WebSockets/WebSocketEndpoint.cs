using System.Net.WebSockets;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Origins;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>GraphQL over WebSocket, by the sub-protocol `graphql-transport-ws`.</summary>
internal sealed class WebSocketEndpoint(
    AllowedOrigins origins,
    SocketAccess access,
    OperationStreamer streamer,
    ClientConnections connections,
    ClientOperations operations,
    ServerSettings limits,
    TransportSettings settings,
    TimeProvider time,
    ObjectPool<ResponseWriter> writers,
    IHostApplicationLifetime lifetime)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task ServeAsync(HttpContext http)
    {
        if (!await origins.AdmitAsync(http))
        {
            return;
        }

        using var place = await connections.AdmitAsync(http);
        if (place is null)
        {
            return;
        }

        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Protocol : null,
            KeepAliveInterval = settings.PingInterval,
            KeepAliveTimeout = settings.PingInterval,
        });
        if (isSpoken)
        {
            var connection = new SocketConnection(
                socket, http, limits.MaxBodyBytes, settings, time, streamer, operations, access, writers);
            await connection.RunAsync(lifetime.ApplicationStopping);
        }
        else
        {
            await RefuseAsync(socket, http);
        }
    }

    /// <summary>The protocol wants a code, which only an open connection can carry.</summary>
    private async Task RefuseAsync(WebSocket socket, HttpContext http)
    {
        using var limit = new CancellationTokenSource(settings.InitTimeout, time);
        await SocketClose.SubprotocolNotAcceptable.SendAsync(socket, limit.Token);
        var rest = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(rest.AsMemory(), limit.Token)).MessageType != WebSocketMessageType.Close)
            {
                // What it says in a language that isn't spoken here is read past.
            }
        }
        catch (Exception gone) when (SocketFailures.IsGone(gone))
        {
            http.Abort();
        }
    }
}
