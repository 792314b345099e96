using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Transports.ServerSentEvents;

/// <summary>Many operations on one event stream (enisdenjo/graphql-sse, PROTOCOL.md, § Single connection mode).</summary>
internal sealed class ReservedStreamEndpoint(
    GraphApi api,
    OperationStreamer streamer,
    ReservedStreams streams,
    ClientConnections connections,
    ServerSettings limits,
    TransportSettings settings,
    TimeProvider time,
    ObjectPool<ResponseWriter> writers,
    CredentialWatch credentials,
    IHostApplicationLifetime lifetime)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    /// <summary>Whether the request belongs to a reserved stream.</summary>
    public static bool HasToken(HttpRequest request) => TokenOf(request) is not null;

    /// <summary>`PUT`: reserves a stream; the answer is its token.</summary>
    public async Task ReserveAsync(HttpContext http)
    {
        if (await connections.AdmitAsync(http) is not { } place)
        {
            return;
        }

        var stream = streams.Reserve(ClientPlaces.ClientOf(http), place);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(stream.Token, http.RequestAborted);
    }

    /// <summary>`GET`: the stream itself, until the client is gone, its credential has lapsed, or the server shuts down.</summary>
    public async Task OpenAsync(HttpContext http)
    {
        if (await FindAsync(http) is not { } reserved)
        {
            return;
        }

        if (!reserved.TryClaim())
        {
            await RefuseAsync(http, StatusCodes.Status409Conflict, "The stream is open already, and may be only once.");
            return;
        }

        using var stream = new EventStream(http, settings, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        using var watch = credentials.Start(http.Credential(), end.Cancel);
        try
        {
            await stream.OpenAsync(http.RequestAborted);
            reserved.Open(stream);
            await stream.PingAsync(end.Token);
        }
        catch (Exception ended) when (ended is OperationCanceledException or SlowClientException)
        {
            // The client is gone.
        }
        finally
        {
            await EndAsync(reserved, stream.IsSlow, http.RequestAborted);
        }
    }

    /// <summary>`POST`: starts an operation, whose responses go to the stream.</summary>
    public async Task StartAsync(HttpContext http)
    {
        if (await FindAsync(http) is not { } stream || await ReadAsync(http) is not { } read)
        {
            return;
        }

        if (OperationIds.In(read.ExtensionsJson) is not { } id)
        {
            await RefuseAsync(
                http, StatusCodes.Status400BadRequest, "Give the operation an id, a string in `extensions.operationId`.");
            return;
        }

        var (operation, request) = await streamer.PrepareAsync(read, http.RequestAborted);
        if (!operation.IsValid)
        {
            await WriteInvalidAsync(http, operation, request);
            return;
        }

        var sink = new EventSink(stream.Opened, id, writers, () => stream.Operations.Free(id));
        switch (stream.Operations.Start(id, token => RunAsync(operation, request, sink, token)))
        {
            case OperationStart.Duplicate:
                await RefuseAsync(http, StatusCodes.Status409Conflict, "An operation with this id is running.");
                break;
            case OperationStart.Started:
                http.Response.StatusCode = StatusCodes.Status202Accepted;
                break;
            case var refused:
                var (message, code) = stream.Operations.Refusal(refused);
                http.Response.Headers.RetryAfter = "1";
                await RefuseAsync(http, StatusCodes.Status429TooManyRequests, message, code);
                break;
        }
    }

    /// <summary>`DELETE`: ends an operation; one that has ended already is no error.</summary>
    public async Task CancelAsync(HttpContext http)
    {
        if (await FindAsync(http) is not { } stream)
        {
            return;
        }

        if (http.Request.Query["operationId"] is not [{ Length: > 0 } id])
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, "Say which operation, in the parameter \"operationId\".");
            return;
        }

        stream.Operations.Cancel(id);
        http.Response.StatusCode = StatusCodes.Status200OK;
    }

    /// <param name="isSlow">Whether what still runs is broken off, so that nobody is to take it for complete.</param>
    private async Task EndAsync(ReservedStream reserved, bool isSlow, CancellationToken gone)
    {
        var ended = await streams.EndAsync(reserved);
        try
        {
            foreach (var id in isSlow || gone.IsCancellationRequested ? [] : ended)
            {
                await new EventSink(reserved.Opened, id, writers).CompleteAsync(gone);
            }
        }
        catch (Exception lost) when (lost is OperationCanceledException or SlowClientException)
        {
            // The client has gone in the same moment.
        }
    }

    /// <summary>An operation on a stream that has to be broken off ends with it.</summary>
    private async Task RunAsync(
        PreparedOperation operation, GraphQLRequest request, EventSink sink, CancellationToken cancellationToken)
    {
        try
        {
            await streamer.RunAsync(operation, request, sink, cancellationToken);
        }
        catch (SlowClientException)
        {
            throw new OperationCanceledException("The stream is broken off.");
        }
    }

    private async ValueTask<ReservedStream?> FindAsync(HttpContext http)
    {
        if (TokenOf(http.Request) is { } token && streams.TryGet(token, out var stream))
        {
            return stream;
        }

        await RefuseAsync(http, StatusCodes.Status404NotFound, "There is no such stream: reserve one with PUT.");
        return null;
    }

    /// <summary>The request, with bytes of its own, since the operation outlives the exchange; or null, and it is answered.</summary>
    private async ValueTask<GraphQLRequest?> ReadAsync(HttpContext http)
    {
        using var body = await PostBody.ReadAsync(http, limits.MaxBodyBytes, MediaTypes.Json);
        if (body is null)
        {
            return null;
        }

        try
        {
            return RequestParameters.FromJson(body.Bytes.ToArray()).ToRequest(api.BeginOperation(http.Caller())) with
            {
                ReportsCost = CostRequest.IsIn(http.Request),
            };
        }
        catch (BadRequestException refusal)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, refusal.Message);
            return null;
        }
    }

    private async Task WriteInvalidAsync(HttpContext http, PreparedOperation operation, GraphQLRequest request)
    {
        var writer = writers.Get();
        try
        {
            await api.Engine.ExecuteAsync(operation, request, writer, http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            http.Response.ContentType = MediaTypes.Json;
            await http.Response.BodyWriter.WriteAsync(writer.WrittenMemory, http.RequestAborted);
        }
        finally
        {
            writers.Return(writer);
        }
    }

    private static string? TokenOf(HttpRequest request) =>
        request.Headers[TokenHeader] is [{ Length: > 0 } header] ? header
        : request.Query["token"] is [{ Length: > 0 } parameter] ? parameter
        : null;

    private static Task RefuseAsync(HttpContext http, int status, string message, string code = ErrorCodes.BadRequest) =>
        HttpErrors.WriteAsync(http, status, message, MediaTypes.Json, code);
}
