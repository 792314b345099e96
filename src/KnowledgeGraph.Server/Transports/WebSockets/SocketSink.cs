using KnowledgeGraph.GraphQL.Execution;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>Sends the responses of the operation that its client calls <paramref name="id"/>.</summary>
internal sealed class SocketSink(
    string id, OutgoingQueue queue, RunningOperations operations, ObjectPool<ResponseWriter> writers) : IResponseSink
{
    public void Begin(ResponseWriter message) => ServerMessages.BeginNext(message, id);

    public ValueTask NextAsync(ResponseWriter message, CancellationToken cancellationToken)
    {
        ServerMessages.EndNext(message);
        return queue.SendAsync(message, cancellationToken);
    }

    public ValueTask ErrorAsync(IReadOnlyList<GraphQLError> errors, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        operations.Free(id);
        var message = writers.Get();
        ServerMessages.Error(message, id, errors);
        return queue.SendAsync(message, cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        operations.Free(id);
        var message = writers.Get();
        ServerMessages.Complete(message, id);
        return queue.SendAsync(message, cancellationToken);
    }
}
