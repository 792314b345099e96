using System.Collections.Concurrent;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Server.Limits;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>What each message of a client leads to (enisdenjo/graphql-ws, PROTOCOL.md, § Message types).</summary>
/// <param name="http">The handshake; it may ask for the cost of the connection's operations, and may have brought a credential.</param>
/// <param name="close">Closes the connection.</param>
internal sealed class SocketProtocol(
    OutgoingQueue outgoing,
    RunningOperations operations,
    OperationStreamer streamer,
    SocketAccess access,
    HttpContext http,
    ObjectPool<ResponseWriter> writers,
    Action<SocketClose> close)
{
    /// <summary>Where the responses of operations go that run, or that the connection's end has broken off.</summary>
    private readonly ConcurrentDictionary<string, SocketSink> sinks = new(StringComparer.Ordinal);

    private volatile bool isInitialised;
    private bool isCostAsked = CostRequest.IsIn(http.Request);

    public bool IsInitialised => isInitialised;

    /// <summary>The operations that the connection's end has broken off.</summary>
    public IReadOnlyList<SocketSink> BrokenOff => [.. sinks.Values];

    /// <returns>What the message breaks, or null.</returns>
    public ValueTask<SocketClose?> HandleAsync(ReadOnlyMemory<byte> bytes) => ClientMessage.Read(bytes) switch
    {
        { Type: ClientMessage.ConnectionInit } init => InitAsync(init.Payload),
        { Type: ClientMessage.Ping } ping => PongAsync(ping.Payload),
        { Type: ClientMessage.Pong } => default,
        { Type: ClientMessage.Subscribe } subscribe => SubscribeAsync(subscribe),
        { Type: ClientMessage.Complete } complete => Complete(complete),
        null => new(SocketClose.BadRequest("Invalid message received")),
        _ => new(SocketClose.BadRequest("Unexpected type of message received")),
    };

    private async ValueTask<SocketClose?> InitAsync(ReadOnlyMemory<byte> payload)
    {
        if (isInitialised)
        {
            return SocketClose.TooManyInits;
        }

        if (await access.AdmitAsync(http, payload, () => close(SocketClose.Forbidden)) is { } refusal)
        {
            return refusal;
        }

        isCostAsked |= CostRequest.IsIn(payload);
        isInitialised = true;
        var message = writers.Get();
        ServerMessages.Ack(message);
        await outgoing.SendAsync(new OutgoingMessage(message), CancellationToken.None);
        return null;
    }

    private async ValueTask<SocketClose?> PongAsync(ReadOnlyMemory<byte> payload)
    {
        var message = writers.Get();
        ServerMessages.Pong(message, payload.Span);
        await outgoing.SendAsync(new OutgoingMessage(message), CancellationToken.None);
        return null;
    }

    private async ValueTask<SocketClose?> SubscribeAsync(ClientMessage message)
    {
        if (!isInitialised)
        {
            return SocketClose.Unauthorized;
        }

        if (message.Id is not { Length: > 0 } id || message.Payload.IsEmpty)
        {
            return SocketClose.BadRequest("A subscribe message must have an id and a payload");
        }

        GraphQLRequest request;
        try
        {
            request = RequestParameters.FromJson(message.Payload).ToRequest(access.BeginOperation(http)) with { ReportsCost = isCostAsked };
        }
        catch (BadRequestException refusal)
        {
            return SocketClose.BadRequest(refusal.Message);
        }

        if (!await access.MayStartAsync(http))
        {
            return await RefuseAsync(id, new GraphQLError(RateLimits.Refusal, HostErrorCodes.TooManyRequests));
        }

        var sink = new SocketSink(id, outgoing, operations, writers);
        switch (operations.Start(id, token => RunAsync(request, sink, token)))
        {
            case OperationStart.Duplicate:
                return SocketClose.Duplicate(id);
            case OperationStart.Started:
                return null;
            case var refused:
                return await RefuseAsync(id, operations.Refusal(refused));
        }
    }

    /// <summary>Refuses one operation; the connection stays.</summary>
    private async ValueTask<SocketClose?> RefuseAsync(string id, GraphQLError error)
    {
        var refusal = writers.Get();
        ServerMessages.Error(refusal, id, [error]);
        await outgoing.SendAsync(new OutgoingMessage(refusal), CancellationToken.None);
        return null;
    }

    private ValueTask<SocketClose?> Complete(ClientMessage message)
    {
        if (message.Id is not { Length: > 0 } id)
        {
            return new(SocketClose.BadRequest("A complete message must have an id"));
        }

        operations.Cancel(id);
        sinks.TryRemove(id, out _);
        return default;
    }

    private async Task RunAsync(GraphQLRequest request, SocketSink sink, CancellationToken cancellationToken)
    {
        sinks[sink.Id] = sink;
        try
        {
            await streamer.RunAsync(operation: null, request, sink, cancellationToken);
            sinks.TryRemove(KeyValuePair.Create(sink.Id, sink));
        }
        catch (SlowClientException)
        {
            close(SocketClose.SlowClient);
        }
    }
}
