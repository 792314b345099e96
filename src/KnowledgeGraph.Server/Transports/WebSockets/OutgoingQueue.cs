using System.Net.WebSockets;
using System.Threading.Channels;
using KnowledgeGraph.GraphQL.Execution;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>
/// The messages that wait for a WebSocket. There are only so many, of so many bytes: then those who have more wait, which makes the sources of
/// events wait, and a client that leaves no room for too long loses its connection.
/// </summary>
/// <param name="lost">Fires when the connection is lost or given up.</param>
internal sealed class OutgoingQueue(
    WebSocket socket, TransportSettings settings, TimeProvider time, ObjectPool<ResponseWriter> writers, CancellationToken lost)
{
    private readonly Channel<OutgoingMessage> messages = Channel.CreateUnbounded<OutgoingMessage>(new() { SingleReader = true });
    private readonly Lock gate = new();

    private TaskCompletionSource room = Fresh();
    private int count;
    private long bytes;
    private bool hasEnded;
    private volatile bool isDropping;

    /// <summary>Queues a message, whose writer goes back to its pool when it is sent. After the end it is dropped.</summary>
    /// <exception cref="SlowClientException">There was no room for too long.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public async ValueTask SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryEnter(message, out var waiting))
            {
                await EnterAsync(message, waiting, cancellationToken);
            }
        }
        catch
        {
            writers.Return(message.Text);
            throw;
        }

        if (!messages.Writer.TryWrite(message))
        {
            writers.Return(message.Text);
        }
    }

    /// <summary>Lets nothing more in. What waits is sent first, or dropped.</summary>
    public void End(bool drop)
    {
        isDropping |= drop;
        messages.Writer.TryComplete();
        lock (gate)
        {
            hasEnded = true;
            room.TrySetResult();
        }
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
                    await socket.SendAsync(message.Text.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, lost);
                    message.NoteSent();
                }
            }
            catch (Exception gone) when (SocketFailures.IsGone(gone))
            {
                isDropping = true;
            }
            finally
            {
                Leave(message);
                writers.Return(message.Text);
            }
        }
    }

    /// <param name="waiting">Completes when it may be tried again.</param>
    private bool TryEnter(OutgoingMessage message, out Task waiting)
    {
        lock (gate)
        {
            waiting = room.Task;
            if (!hasEnded && (count >= settings.MaxQueuedMessages || bytes >= settings.MaxQueuedBytes))
            {
                return false;
            }

            count++;
            bytes += message.Text.WrittenMemory.Length;
            return true;
        }
    }

    private void Leave(OutgoingMessage message)
    {
        lock (gate)
        {
            count--;
            bytes -= message.Text.WrittenMemory.Length;
            if (!hasEnded)
            {
                room.TrySetResult();
                room = Fresh();
            }
        }
    }

    private async Task EnterAsync(OutgoingMessage message, Task waiting, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(settings.SlowClientTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            do
            {
                await waiting.WaitAsync(either.Token);
            }
            while (!TryEnter(message, out waiting));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SlowClientException();
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
