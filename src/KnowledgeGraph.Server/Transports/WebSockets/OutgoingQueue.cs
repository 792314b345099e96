using System.Net.WebSockets;
using System.Threading.Channels;
using KnowledgeGraph.GraphQL.Execution;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>
/// The messages that wait for a WebSocket. There are only so many: then those who have more wait, which makes the sources of
/// events wait, and a client that leaves no room for too long loses its connection.
/// </summary>
/// <param name="lost">Fires when the connection is lost or given up.</param>
internal sealed class OutgoingQueue(
    WebSocket socket, TransportSettings settings, TimeProvider time, ObjectPool<ResponseWriter> writers, CancellationToken lost)
{
    private readonly Channel<ResponseWriter> messages = Channel.CreateBounded<ResponseWriter>(
        new BoundedChannelOptions(settings.MaxQueuedMessages) { SingleReader = true });

    private volatile bool isDropping;

    /// <summary>Queues a message, whose writer goes back to its pool when it is sent. After the end it is dropped.</summary>
    /// <exception cref="SlowClientException">There was no room for too long.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public async ValueTask SendAsync(ResponseWriter message, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            writers.Return(message);
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (!messages.Writer.TryWrite(message))
        {
            await WaitAsync(message, cancellationToken);
        }
    }

    /// <summary>Lets nothing more in. What waits is sent first, or dropped.</summary>
    public void End(bool drop)
    {
        isDropping |= drop;
        messages.Writer.TryComplete();
    }

    /// <summary>Sends until the end.</summary>
    public async Task RunAsync()
    {
        await foreach (var message in messages.Reader.ReadAllAsync())
        {
            try
            {
                if (!isDropping)
                {
                    await socket.SendAsync(
                        message.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, lost);
                }
            }
            catch (Exception gone) when (SocketFailures.IsGone(gone))
            {
                isDropping = true;
            }
            finally
            {
                writers.Return(message);
            }
        }
    }

    private async Task WaitAsync(ResponseWriter message, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(settings.SlowClientTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await messages.Writer.WriteAsync(message, either.Token);
        }
        catch (ChannelClosedException)
        {
            writers.Return(message);
        }
        catch (OperationCanceledException)
        {
            writers.Return(message);
            cancellationToken.ThrowIfCancellationRequested();
            throw new SlowClientException();
        }
    }
}
