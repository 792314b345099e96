using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.ServerSentEvents;

/// <summary>One operation on an event stream of its own (enisdenjo/graphql-sse, PROTOCOL.md, § Distinct connections mode).</summary>
internal sealed class EventStreamEndpoint(
    OperationStreamer streamer,
    ClientConnections connections,
    TransportSettings settings,
    TimeProvider time,
    ObjectPool<ResponseWriter> writers,
    CredentialWatch credentials,
    IHostApplicationLifetime lifetime)
{
    /// <summary>
    /// Ends when the operation has, when the client is gone, when its credential has lapsed, or when the server shuts down.
    /// </summary>
    public async Task ServeAsync(HttpContext http, PreparedOperation operation, GraphQLRequest request)
    {
        using var place = await connections.AdmitAsync(http);
        if (place is null)
        {
            return;
        }

        using var stream = new EventStream(http, settings, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        using var watch = credentials.Start(http.Credential(), end.Cancel);
        var pinging = Task.CompletedTask;
        try
        {
            await stream.OpenAsync(http.RequestAborted);
            pinging = stream.PingAsync(end.Token);
            var sink = new EventSink(Task.FromResult(stream), null, writers);
            await RunAsync(() => streamer.RunAsync(operation, request, sink, end.Token), sink, http.RequestAborted);
        }
        catch (Exception ended) when (ended is OperationCanceledException or SlowClientException)
        {
            // The client is gone, and so is the response.
        }
        finally
        {
            await end.CancelAsync();
            await pinging;
        }
    }

    private static async Task RunAsync(Func<Task> run, EventSink sink, CancellationToken gone)
    {
        try
        {
            await run();
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            await sink.CompleteAsync(gone);
        }
    }
}
