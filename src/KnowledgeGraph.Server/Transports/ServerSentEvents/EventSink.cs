using KnowledgeGraph.GraphQL.Execution;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.ServerSentEvents;

/// <summary>
/// Sends the responses of one operation as events (enisdenjo/graphql-sse, PROTOCOL.md). The protocol has no event for an
/// operation that failed as a whole: its errors are in a last response without data.
/// </summary>
/// <param name="stream">The stream; it may still have to be opened by its reader, for which every event waits.</param>
/// <param name="id">Which operation of the stream; null when the stream is for this one alone.</param>
/// <param name="ended">Called before the last event is sent.</param>
internal sealed class EventSink(
    Task<EventStream> stream, string? id, ObjectPool<ResponseWriter> writers, Action? ended = null) : IResponseSink
{
    public void Begin(ResponseWriter message)
    {
        if (id is null)
        {
            return;
        }

        message.BeginObject();
        message.Key("\"id\":"u8);
        message.String(id);
        message.Key("\"payload\":"u8);
    }

    public async ValueTask NextAsync(ResponseWriter message, CancellationToken cancellationToken)
    {
        try
        {
            if (id is not null)
            {
                message.EndObject();
            }

            await SendAsync("next", message.WrittenMemory, cancellationToken);
        }
        finally
        {
            writers.Return(message);
        }
    }

    public async ValueTask ErrorAsync(IReadOnlyList<GraphQLError> errors, CancellationToken cancellationToken)
    {
        var message = writers.Get();
        Begin(message);
        message.BeginObject();
        message.Key("\"errors\":"u8);
        message.BeginArray();
        foreach (var error in errors)
        {
            error.WriteTo(message);
        }

        message.EndArray();
        message.EndObject();
        await NextAsync(message, cancellationToken);
        await CompleteAsync(cancellationToken);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ended?.Invoke();
        var message = writers.Get();
        try
        {
            if (id is not null)
            {
                message.BeginObject();
                message.Key("\"id\":"u8);
                message.String(id);
                message.EndObject();
            }

            await SendAsync("complete", message.WrittenMemory, cancellationToken);
        }
        finally
        {
            writers.Return(message);
        }
    }

    private async ValueTask SendAsync(string name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var open = await stream.WaitAsync(cancellationToken);
        await open.SendAsync(name, data, cancellationToken);
    }
}
