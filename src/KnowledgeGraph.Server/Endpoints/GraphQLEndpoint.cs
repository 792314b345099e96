using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Transports.ServerSentEvents;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>`/graphql` by the GraphQL-over-HTTP specification, and its operations on event streams of their own.</summary>
internal sealed class GraphQLEndpoint(
    GraphApi api,
    ServerSettings settings,
    DocumentResolver documents,
    ObjectPool<ResponseWriter> writers,
    EventStreamEndpoint streams,
    ClientCaching clients)
{
    private readonly KnownOperations known = new();

    public async Task PostAsync(HttpContext http)
    {
        if (await MediaTypeAsync(http) is not { } mediaType)
        {
            return;
        }

        using var body = await PostBody.ReadAsync(http, settings.MaxBodyBytes, mediaType);
        if (body is null)
        {
            return;
        }

        PreparedOperation operation;
        GraphQLRequest request;
        try
        {
            (operation, request) = await PrepareAsync(RequestParameters.FromJson(body.Bytes), http);
        }
        catch (BadRequestException exception)
        {
            await HttpErrors.WriteAsync(http, StatusCodes.Status400BadRequest, exception.Message, mediaType);
            return;
        }

        await ServeAsync(http, mediaType, operation, request);
    }

    public async Task GetAsync(HttpContext http)
    {
        if (await MediaTypeAsync(http) is not { } mediaType)
        {
            return;
        }

        GraphQLRequest request;
        try
        {
            request = RequestParameters.FromQuery(http.Request.Query, api.BeginOperation(http.Caller()));
        }
        catch (BadRequestException exception)
        {
            await HttpErrors.WriteAsync(http, StatusCodes.Status400BadRequest, exception.Message, mediaType);
            return;
        }

        var isPersisted = request.Query is null;
        request = await documents.ResolveAsync(request, http.RequestAborted);
        var operation = api.Engine.Prepare(request);
        if (!MayGet(operation, http.Request))
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            await HttpErrors.WriteAsync(
                http,
                StatusCodes.Status405MethodNotAllowed,
                "GET serves no mutations, and subscriptions as event streams only; use POST for this operation.",
                mediaType);
            return;
        }

        await ServeAsync(http, mediaType, operation, request, isPersisted && operation is { IsValid: true, Kind: OperationKind.Query });
    }

    /// <exception cref="BadRequestException">The document's text is not Unicode.</exception>
    private async ValueTask<(PreparedOperation Operation, GraphQLRequest Request)> PrepareAsync(
        JsonRequest json, HttpContext http)
    {
        var scope = api.BeginOperation(http.Caller());
        if (json.IsTextAlone && known.TryGet(json.Query.Span, out var before))
        {
            return (before, json.ToRequest(null, scope));
        }

        var request = await documents.ResolveAsync(json.ToRequest(scope), http.RequestAborted);
        var operation = api.Engine.Prepare(request);
        if (json.IsTextAlone && request.Refusal is null)
        {
            known.Add(json.Query.Span, operation);
        }

        return (operation, request);
    }

    /// <param name="mayBeKept">Whether clients may keep the answer.</param>
    private async Task ServeAsync(
        HttpContext http, string mediaType, PreparedOperation operation, GraphQLRequest request, bool mayBeKept = false)
    {
        if (CostRequest.IsIn(http.Request))
        {
            request = request with { ReportsCost = true };
        }

        if (mediaType == MediaTypes.EventStream
            || (operation.Kind == OperationKind.Subscription && MediaTypes.AcceptsEventStream(http.Request)))
        {
            await streams.ServeAsync(http, operation, request);
            return;
        }

        if (mayBeKept && await clients.AnswerAsync(http, mediaType, request))
        {
            return;
        }

        var writer = writers.Get();
        try
        {
            var result = await api.Engine.ExecuteAsync(operation, request, writer, http.RequestAborted);
            await RespondAsync(http.Response, mediaType, result, writer.WrittenMemory);
        }
        finally
        {
            writers.Return(writer);
        }
    }

    /// <summary>A GET must not change anything ("GET"); browsers ask for event streams with it.</summary>
    private static bool MayGet(PreparedOperation operation, HttpRequest request) => operation.Kind switch
    {
        OperationKind.Mutation => false,
        OperationKind.Subscription => MediaTypes.AcceptsEventStream(request),
        _ => true,
    };

    /// <summary>
    /// A request error is 400 where the media type says that the body is GraphQL's, and 200 under application/json, whose
    /// clients could not tell it from an intermediary's answer ("Status Codes").
    /// </summary>
    private static async Task RespondAsync(
        HttpResponse response, string mediaType, ExecutionResult result, ReadOnlyMemory<byte> bytes)
    {
        response.StatusCode = result.HasData || mediaType == MediaTypes.Json
            ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
        if (result.ErrorCount > 0)
        {
            ClientCaching.Forget(response);
        }

        response.ContentType = mediaType;
        response.ContentLength = bytes.Length;
        await response.BodyWriter.WriteAsync(bytes, response.HttpContext.RequestAborted);
    }

    private static async ValueTask<string?> MediaTypeAsync(HttpContext http)
    {
        if (MediaTypes.Negotiate(http.Request) is { } mediaType)
        {
            return mediaType;
        }

        await HttpErrors.WriteAsync(
            http,
            StatusCodes.Status406NotAcceptable,
            "This server answers in application/graphql-response+json, application/json and text/event-stream; accept one of them.",
            MediaTypes.Json);
        return null;
    }
}
