using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Transports.WebSockets;

/// <summary>Clients that don't even close: their connections stand, and nobody is behind them.</summary>
public sealed class LostConnectionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_answers_no_pings_is_given_up()
    {
        await using var server = await RunningServer.StartAsync("--KG_PING_SECONDS", "1");
        using var client = await ConnectAsync(server);
        await WriteAsync(client, """{"type":"connection_init"}""");
        await WriteAsync(client, """{"id":"a","type":"subscribe","payload":{"query":"subscription { changes { revision } }"}}""");
        await server.HasActiveAsync(1);

        await server.HasActiveAsync(0);
        await server.HasConnectionsAsync(0);
    }

    [Fact]
    public async Task A_client_that_never_reads_is_given_up_though_it_can_t_be_told()
    {
        await using var server = await RunningServer.StartAsync("--KG_SLOW_CLIENT_SECONDS", "1", "--KG_MAX_QUEUED_MESSAGES", "2");
        using var client = await ConnectAsync(server);
        await WriteAsync(client, """{"type":"connection_init"}""");
        await WriteAsync(client, """{"id":"changes","type":"subscribe","payload":{"query":"subscription { changes { revision } }"}}""");
        await server.HasActiveAsync(1);
        for (var i = 0; i < 60; i++)
        {
            await WriteAsync(client, $$$"""{"id":"{{{i}}}","type":"subscribe","payload":{"query":"{ __schema { types { name description fields { name description } } } }"}}""");
        }

        await server.HasActiveAsync(0);
        await server.HasConnectionsAsync(0);
    }

    /// <summary>The handshake of RFC 6455, § 4, and no more.</summary>
    private static async Task<TcpClient> ConnectAsync(RunningServer server)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Client.BaseAddress!.Port, Cancellation);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(
                "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"),
            Cancellation);
        return client;
    }

    /// <summary>A text frame under a mask of zeros (RFC 6455, § 5.2).</summary>
    private static async Task WriteAsync(TcpClient client, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        byte[] head = bytes.Length < 126
            ? [0x81, (byte)(0x80 | bytes.Length), 0, 0, 0, 0]
            : [0x81, 0x80 | 126, (byte)(bytes.Length >> 8), (byte)bytes.Length, 0, 0, 0, 0];
        await client.GetStream().WriteAsync(head.Concat(bytes).ToArray(), Cancellation);
    }
}
