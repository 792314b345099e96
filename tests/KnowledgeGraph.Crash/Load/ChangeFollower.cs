using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Crash;

/// <summary>
/// A client that follows `changes` over a WebSocket (`graphql-transport-ws`) and keeps nothing but the last revision that it has seen: when the
/// connection ends, for whatever reason, it comes back and goes on from there.
/// </summary>
/// <param name="server">Where the server is now.</param>
/// <param name="selection">What to ask of each change beside its revision.</param>
/// <param name="seen">Is called with each change, one after the other.</param>
internal sealed class ChangeFollower(Func<Uri> server, string selection, Action<JsonElement> seen)
{
    /// <summary>What is over when it comes back.</summary>
    private static readonly string[] PassingErrors = [StoreErrorCodes.StoreUnavailable, ErrorCodes.Timeout, "SLOW_CLIENT"];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>How often it has had to come back.</summary>
    public int Returns { get; private set; }

    /// <summary>The last revision that it has seen.</summary>
    public long Last { get; private set; }

    /// <param name="since">The revision that it begins after.</param>
    public async Task RunAsync(long since, CancellationToken cancellationToken)
    {
        Last = since;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(cancellationToken);
            }
            catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
            {
                // It comes back.
            }

            Returns++;
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(server()) { Scheme = "ws", Path = "/graphql" }.Uri, cancellationToken);
        await SendAsync(socket, new JsonObject { ["type"] = "connection_init" }, cancellationToken);
        await SendAsync(
            socket,
            new JsonObject
            {
                ["id"] = "changes",
                ["type"] = "subscribe",
                ["payload"] = new JsonObject
                {
                    ["query"] = $"subscription ($since: Long) {{ changes(since: $since) {{ revision {selection} }} }}",
                    ["variables"] = new JsonObject { ["since"] = Last },
                },
            },
            cancellationToken,
            after: "connection_ack");
        while (await ReadAsync(socket, cancellationToken) is { } message)
        {
            using (message)
            {
                Take(message.RootElement);
            }
        }
    }

    private void Take(JsonElement message)
    {
        var payload = message.GetProperty("payload");
        if (payload.ValueKind == JsonValueKind.Array || payload.TryGetProperty("errors", out _))
        {
            throw PassingErrors.Any(code => message.GetRawText().Contains($"\"{code}\"", StringComparison.Ordinal))
                ? new IOException("The server can't read its store now.")
                : new CrashException($"The subscription has errors: {message}");
        }

        var change = payload.GetProperty("data").GetProperty("changes");
        Last = change.GetProperty("revision").GetInt64();
        seen(change);
    }

    /// <param name="after">The type of the message to wait for first.</param>
    private static async Task SendAsync(ClientWebSocket socket, JsonObject message, CancellationToken cancellationToken, string? after = null)
    {
        if (after is not null)
        {
            using var answer = await ReadAsync(socket, cancellationToken);
            if (answer?.RootElement.GetProperty("type").GetString() != after)
            {
                throw new IOException("The server doesn't take the connection now.");
            }
        }

        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }

    /// <summary>The next message, or null at the end.</summary>
    private static async Task<JsonDocument?> ReadAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            bytes.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return JsonDocument.Parse(bytes.ToArray());
            }
        }
    }
}
