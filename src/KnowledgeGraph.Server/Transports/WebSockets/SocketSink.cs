using KnowledgeGraph.GraphQL.Execution;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>Sends the responses of the operation that its client calls <paramref name="id"/>.</summary>
internal sealed class SocketSink(
    string id, OutgoingQueue queue, RunningOperations operations, ObjectPool<ResponseWriter> writers) : IResponseSink
{
    private readonly Lock gate = new();
    private long? position;

    public string Id => id;

    /// <summary>The last revision that has gone out; null where there are none.</summary>
    public long? Position
    {
        get
        {
            lock (gate)
            {
                return position;
            }
        }
    }

    public void Begin(ResponseWriter message) => ServerMessages.BeginNext(message, id);

    public void BeginAt(long? position)
    {
        lock (gate)
        {
            this.position = position;
        }
    }

    public ValueTask NextAsync(ResponseWriter message, long? position, CancellationToken cancellationToken)
    {
        ServerMessages.EndNext(message);
        return queue.SendAsync(new OutgoingMessage(message, this, position), cancellationToken);
    }

    public ValueTask ErrorAsync(IReadOnlyList<GraphQLError> errors, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        operations.Free(id);
        var message = writers.Get();
        ServerMessages.Error(message, id, errors);
        return queue.SendAsync(new OutgoingMessage(message), cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        operations.Free(id);
        var message = writers.Get();
        ServerMessages.Complete(message, id);
        return queue.SendAsync(new OutgoingMessage(message), cancellationToken);
    }
}
