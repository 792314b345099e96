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
    private long? position;

    public void BeginAt(long? position) => this.position = position;

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

    public async ValueTask NextAsync(ResponseWriter message, long? position, CancellationToken cancellationToken)
    {
        var open = await stream.WaitAsync(cancellationToken);
        try
        {
            if (id is not null)
            {
                message.EndObject();
            }

            await open.SendAsync("next", message.WrittenMemory, cancellationToken);
            this.position = position;
        }
        catch (SlowClientException slow)
        {
            this.position = slow.IsDropped ? this.position : position;
            await BreakOffAsync(open);
            throw;
        }
        finally
        {
            writers.Return(message);
        }
    }

    public async ValueTask ErrorAsync(IReadOnlyList<GraphQLError> errors, CancellationToken cancellationToken)
    {
        var message = writers.Get();
        WriteErrors(message, errors);
        await NextAsync(message, position, cancellationToken);
        await CompleteAsync(cancellationToken);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ended?.Invoke();
        var message = writers.Get();
        try
        {
            WriteEnd(message);
            await SendAsync("complete", message.WrittenMemory, cancellationToken);
        }
        finally
        {
            writers.Return(message);
        }
    }

    /// <summary>Says, behind what the client hasn't read yet, why there is no more and where to go on.</summary>
    private async ValueTask BreakOffAsync(EventStream open)
    {
        var (error, end) = (writers.Get(), writers.Get());
        try
        {
            WriteErrors(error, [TransportErrors.SlowClient(position)]);
            if (id is not null)
            {
                error.EndObject();
            }

            WriteEnd(end);
            await open.SendLastAsync(error.WrittenMemory, end.WrittenMemory);
        }
        finally
        {
            writers.Return(error);
            writers.Return(end);
        }
    }

    private void WriteErrors(ResponseWriter message, IReadOnlyList<GraphQLError> errors)
    {
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
    }

    private void WriteEnd(ResponseWriter message)
    {
        if (id is not null)
        {
            message.BeginObject();
            message.Key("\"id\":"u8);
            message.String(id);
            message.EndObject();
        }
    }

    private async ValueTask SendAsync(string name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var open = await stream.WaitAsync(cancellationToken);
        await open.SendAsync(name, data, cancellationToken);
    }
}
