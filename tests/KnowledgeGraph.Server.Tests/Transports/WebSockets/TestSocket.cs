using System.Net.WebSockets;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Transports.WebSockets;

/// <summary>A WebSocket as a client holds it: texts go out, texts and the close come in.</summary>
internal sealed class TestSocket(ClientWebSocket socket) : IAsyncDisposable
{
    private readonly byte[] buffer = new byte[1 << 16];

    /// <summary>What never comes fails a test instead of holding it up.</summary>
    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));

    private CancellationToken Cancellation => patience.Token;

    public ClientWebSocket Socket => socket;

    public static Task<TestSocket> ConnectAsync(RunningServer server, params string[] protocols) =>
        ConnectAsync(server, new ClientWebSocket(), protocols);

    /// <summary>A connection that speaks the protocol, whose handshake brought a credential.</summary>
    public static Task<TestSocket> OpenAsync(RunningServer server, string authorization)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", authorization);
        return ConnectAsync(server, socket, "graphql-transport-ws");
    }

    private static async Task<TestSocket> ConnectAsync(RunningServer server, ClientWebSocket socket, params string[] protocols)
    {
        foreach (var protocol in protocols)
        {
            socket.Options.AddSubProtocol(protocol);
        }

        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new UriBuilder(server.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
            return new TestSocket(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A connection that speaks the protocol and is not initialised yet.</summary>
    public static Task<TestSocket> OpenAsync(RunningServer server) => ConnectAsync(server, "graphql-transport-ws");

    /// <summary>A connection that is ready for operations.</summary>
    public static async Task<TestSocket> InitAsync(RunningServer server)
    {
        var socket = await OpenAsync(server);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadAsync());
        return socket;
    }

    public Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    /// <summary>The next message, or "closed CODE REASON".</summary>
    public async Task<string> ReadAsync()
    {
        using var message = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, Cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return $"closed {(int)part.CloseStatus!} {part.CloseStatusDescription}".TrimEnd();
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.ToArray());
            }
        }
    }

    /// <summary>Messages up to the close, and the close.</summary>
    public async Task<List<string>> ReadToCloseAsync()
    {
        var all = new List<string>();
        while (all.Count == 0 || !all[^1].StartsWith("closed ", StringComparison.Ordinal))
        {
            all.Add(await ReadAsync());
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
        }
        finally
        {
            socket.Dispose();
            patience.Dispose();
        }
    }
}
