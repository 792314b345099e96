using System.Buffers;
using System.Net.WebSockets;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>Puts the frames of a WebSocket together to messages.</summary>
/// <param name="lost">Fires when the connection is lost or given up.</param>
internal sealed class SocketReader(WebSocket socket, int maxBytes, CancellationToken lost)
{
    private const int ReadSize = 4096;

    /// <summary>Waits for the next message. Of one that is too long it keeps nothing.</summary>
    /// <exception cref="WebSocketException">The connection is lost.</exception>
    public async ValueTask<SocketMessage> ReadAsync()
    {
        var message = new ArrayBufferWriter<byte>(ReadSize);
        var isTooLong = false;
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(ReadSize), lost);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return new SocketMessage(SocketMessageKind.Close, default);
            }

            isTooLong |= message.WrittenCount + part.Count > maxBytes;
            if (isTooLong)
            {
                message.ResetWrittenCount();
            }
            else
            {
                message.Advance(part.Count);
            }

            if (part.EndOfMessage)
            {
                var kind = part.MessageType == WebSocketMessageType.Text ? SocketMessageKind.Text : SocketMessageKind.Binary;
                return new SocketMessage(isTooLong ? SocketMessageKind.TooLong : kind, message.WrittenMemory);
            }
        }
    }
}

/// <param name="Bytes">The message's own; nobody writes to them any more.</param>
internal readonly record struct SocketMessage(SocketMessageKind Kind, ReadOnlyMemory<byte> Bytes);

internal enum SocketMessageKind
{
    Text,
    Binary,
    TooLong,
    Close,
}
