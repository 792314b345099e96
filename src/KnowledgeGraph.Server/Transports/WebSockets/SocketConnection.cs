using System.Net.WebSockets;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Limits;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>
/// One connection of the protocol `graphql-transport-ws`, from its opening to its close. Reading, sending and each operation
/// go on side by side; whoever finds a reason to close says so, and the first reason counts.
/// </summary>
internal sealed class SocketConnection
{
    /// <summary>How long the other side may take to answer a close.</summary>
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly WebSocket socket;
    private readonly HttpContext http;
    private readonly TransportSettings settings;
    private readonly TimeProvider time;
    private readonly ObjectPool<ResponseWriter> writers;
    private readonly OutgoingQueue outgoing;
    private readonly SocketProtocol protocol;
    private readonly SocketReader reader;
    private readonly RunningOperations operations;
    private readonly TaskCompletionSource<SocketClose> closing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SocketConnection(
        WebSocket socket,
        HttpContext http,
        int maxMessageBytes,
        TransportSettings settings,
        TimeProvider time,
        OperationStreamer streamer,
        ClientOperations clientOperations,
        SocketAccess access,
        ObjectPool<ResponseWriter> writers)
    {
        this.socket = socket;
        this.http = http;
        this.settings = settings;
        this.time = time;
        this.writers = writers;
        outgoing = new OutgoingQueue(socket, settings, time, writers, http.RequestAborted);
        operations = new RunningOperations(settings.MaxOperationsPerConnection, clientOperations, ClientPlaces.ClientOf(http));
        reader = new SocketReader(socket, maxMessageBytes, http.RequestAborted);
        MaxMessageBytes = maxMessageBytes;
        protocol = new SocketProtocol(outgoing, operations, streamer, access, http, writers, Close);
    }

    private int MaxMessageBytes { get; }

    /// <summary>Serves the connection until it is closed.</summary>
    /// <param name="stopping">Fires when the server shuts down: operations are completed, then the connection is closed.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        // A WebSocket's own abort leaves what waits on the connection waiting; the connection's end doesn't.
        using var lost = http.RequestAborted.Register(socket.Abort);
        using var stop = stopping.Register(() => Close(SocketClose.GoingAway));
        await using var wait = time.CreateTimer(_ => CloseUninitialised(), null, settings.InitTimeout, Timeout.InfiniteTimeSpan);
        var sending = outgoing.RunAsync();
        var receiving = ReceiveAsync();
        var close = await closing.Task;

        using var limit = new CancellationTokenSource(close == SocketClose.SlowClient ? settings.SlowClientGrace : CloseTimeout, time);
        await using var abort = limit.Token.Register(http.Abort);
        var ended = await operations.StopAsync();
        if (close == SocketClose.GoingAway)
        {
            await CompleteAsync(ended, limit.Token);
        }

        outgoing.End(drop: close == SocketClose.SlowClient);
        await sending;
        if (close == SocketClose.SlowClient)
        {
            close = await SayWhereToResumeAsync(protocol.BrokenOff, limit.Token);
        }

        await close.SendAsync(socket, http.RequestAborted);
        await receiving;
    }

    private void Close(SocketClose reason) => closing.TrySetResult(reason);

    private void CloseUninitialised()
    {
        if (!protocol.IsInitialised)
        {
            Close(SocketClose.InitTimeout);
        }
    }

    /// <summary>Reads until the other side has closed; what comes after this side has begun to close is read past.</summary>
    private async Task ReceiveAsync()
    {
        try
        {
            while (await reader.ReadAsync() is { Kind: not SocketMessageKind.Close } message)
            {
                if (!closing.Task.IsCompleted && await HandleAsync(message) is { } violation)
                {
                    Close(violation);
                }
            }
        }
        catch (Exception gone) when (SocketFailures.IsGone(gone))
        {
            http.Abort();
        }
        catch (SlowClientException)
        {
            Close(SocketClose.SlowClient);
        }

        Close(SocketClose.Normal);
    }

    private ValueTask<SocketClose?> HandleAsync(SocketMessage message) => message.Kind switch
    {
        SocketMessageKind.TooLong => new(SocketClose.MessageTooLong(MaxMessageBytes)),
        SocketMessageKind.Binary => new(SocketClose.BadRequest("Messages must be text")),
        _ => protocol.HandleAsync(message.Bytes),
    };

    /// <summary>
    /// Ends each operation with an error that says up to where its client has been sent everything. Who reads again within the time that a
    /// close may take gets to know it.
    /// </summary>
    private async Task<SocketClose> SayWhereToResumeAsync(IReadOnlyList<SocketSink> sinks, CancellationToken cancellationToken)
    {
        var message = writers.Get();
        try
        {
            foreach (var sink in sinks)
            {
                message.Reset();
                ServerMessages.Error(message, sink.Id, [TransportErrors.SlowClient(sink.Position)]);
                await socket.SendAsync(message.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }
        }
        catch (Exception gone) when (SocketFailures.IsGone(gone))
        {
            // It won't hear of the close either.
        }
        finally
        {
            writers.Return(message);
        }

        return sinks.Select(sink => sink.Position).Distinct().ToList() is [{ } position] ? SocketClose.SlowFollower(position) : SocketClose.SlowClient;
    }

    private async Task CompleteAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var id in ids)
            {
                var message = writers.Get();
                ServerMessages.Complete(message, id);
                await outgoing.SendAsync(new OutgoingMessage(message), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is SlowClientException or OperationCanceledException)
        {
            // It won't hear of the close either.
        }
    }
}
