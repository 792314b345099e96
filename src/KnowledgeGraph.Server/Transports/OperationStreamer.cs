using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports;

/// <summary>Runs operations of any kind and sends their responses, however many there are.</summary>
internal sealed class OperationStreamer(
    GraphApi api, DocumentResolver documents, ObjectPool<ResponseWriter> writers, ILogger<OperationStreamer> logger)
{
    private int active;

    /// <summary>How many operations run, sources of events included.</summary>
    public int Active => Volatile.Read(ref active);

    /// <summary>The operation, and the request with its document's text in it.</summary>
    public async ValueTask<(PreparedOperation Operation, GraphQLRequest Request)> PrepareAsync(
        GraphQLRequest request, CancellationToken cancellationToken)
    {
        var resolved = await documents.ResolveAsync(request, cancellationToken);
        return (api.Engine.Prepare(resolved), resolved);
    }

    /// <summary>Ends when the operation has, or when the token fires; then nothing more is sent.</summary>
    /// <param name="operation">What <see cref="PrepareAsync"/> answered with the request; null when it wasn't asked.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public async Task RunAsync(
        PreparedOperation? operation, GraphQLRequest request, IResponseSink sink, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref active);
        try
        {
            if (operation is null)
            {
                (operation, request) = await PrepareAsync(request, cancellationToken);
            }

            await (operation.Kind == OperationKind.Subscription
                ? SubscribeAsync(operation, request, sink, cancellationToken)
                : ExecuteAsync(operation, request, sink, cancellationToken));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or SlowClientException))
        {
            Log.Unexpected(logger, failure);
            await sink.ErrorAsync([TransportErrors.Unexpected], cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref active);
        }
    }

    private async Task ExecuteAsync(
        PreparedOperation operation, GraphQLRequest request, IResponseSink sink, CancellationToken cancellationToken)
    {
        using var message = new Message(writers, sink);
        var result = await api.Engine.ExecuteAsync(operation, request, message.Writer, cancellationToken);
        if (!result.HasData)
        {
            await sink.ErrorAsync([.. message.Writer.Errors], cancellationToken);
            return;
        }

        await message.SendAsync(position: null, cancellationToken);
        await sink.CompleteAsync(cancellationToken);
    }

    private async Task SubscribeAsync(
        PreparedOperation operation, GraphQLRequest request, IResponseSink sink, CancellationToken cancellationToken)
    {
        using var refusal = new Message(writers, sink);
        await using var responses =
            await api.Engine.SubscribeAsync(operation, request, refusal.Writer, cancellationToken);
        if (responses is null)
        {
            await sink.ErrorAsync([.. refusal.Writer.Errors], cancellationToken);
            return;
        }

        sink.BeginAt((request.Context as OperationScope)?.Position);
        try
        {
            while (await SendNextAsync(responses, sink, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (GraphQLException failure)
        {
            await sink.ErrorAsync(failure.Errors, cancellationToken);
            return;
        }

        await sink.CompleteAsync(cancellationToken);
    }

    private async ValueTask<bool> SendNextAsync(ResponseStream responses, IResponseSink sink, CancellationToken cancellationToken)
    {
        using var message = new Message(writers, sink);
        if (!await responses.MoveNextAsync(message.Writer))
        {
            return false;
        }

        await message.SendAsync((responses.Event as OperationScope)?.Position, cancellationToken);
        return true;
    }

    /// <summary>A message under way: its writer goes to the sink or back to the pool.</summary>
    private sealed class Message : IDisposable
    {
        private readonly ObjectPool<ResponseWriter> writers;
        private readonly IResponseSink sink;
        private bool isSent;

        public Message(ObjectPool<ResponseWriter> writers, IResponseSink sink)
        {
            this.writers = writers;
            this.sink = sink;
            Writer = writers.Get();
            sink.Begin(Writer);
        }

        public ResponseWriter Writer { get; }

        public ValueTask SendAsync(long? position, CancellationToken cancellationToken)
        {
            isSent = true;
            return sink.NextAsync(Writer, position, cancellationToken);
        }

        public void Dispose()
        {
            if (!isSent)
            {
                writers.Return(Writer);
            }
        }
    }
}

/// <summary>A client that reads so slowly that its connection has to go.</summary>
internal sealed class SlowClientException() : Exception("The client reads too slowly.")
{
    /// <summary>Whether the message that was to be sent won't be; else it waits to be read.</summary>
    public bool IsDropped { get; init; }
}
