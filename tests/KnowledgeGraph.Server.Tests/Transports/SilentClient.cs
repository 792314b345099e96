using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Transports;

/// <summary>A client that writes and never reads. What it is sent fills its buffers, which are small, and then the server's.</summary>
internal sealed class SilentClient : IDisposable
{
    private readonly TcpClient client = new() { ReceiveBufferSize = 4096 };

    private SilentClient()
    {
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Sends the handshake of RFC 6455, § 4, and no more.</summary>
    public static Task<SilentClient> OpenSocketAsync(RunningServer server) => ConnectAsync(
        server,
        "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");

    /// <summary>Asks for an event stream of its own for an operation.</summary>
    public static Task<SilentClient> PostAsync(RunningServer server, string json) => ConnectAsync(
        server,
        "POST /graphql/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    /// <summary>Opens an event stream that is reserved already.</summary>
    public static Task<SilentClient> OpenStreamAsync(RunningServer server, string token) => ConnectAsync(
        server, $"GET /graphql/stream?token={token} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");

    /// <summary>Sends a text frame under a mask of zeros (RFC 6455, § 5.2).</summary>
    public async Task WriteFrameAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = BitConverter.GetBytes((ulong)bytes.Length).Reverse().ToArray();
        byte[] head = bytes.Length switch
        {
            < 126 => [0x81, (byte)(0x80 | bytes.Length)],
            < 1 << 16 => [0x81, 0x80 | 126, .. length[6..]],
            _ => [0x81, 0x80 | 127, .. length],
        };
        byte[] frame = [.. head, 0, 0, 0, 0, .. bytes];
        await client.GetStream().WriteAsync(frame, Cancellation);
    }

    public void Dispose() => client.Dispose();

    private static async Task<SilentClient> ConnectAsync(RunningServer server, string request)
    {
        var silent = new SilentClient();
        await silent.client.ConnectAsync("127.0.0.1", server.Client.BaseAddress!.Port, Cancellation);
        await silent.client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request), Cancellation);
        return silent;
    }
}
