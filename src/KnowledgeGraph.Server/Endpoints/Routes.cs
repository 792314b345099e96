using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Endpoints.Explaining;
using KnowledgeGraph.Server.Endpoints.GraphiQL;
using KnowledgeGraph.Server.Reconciliation;
using KnowledgeGraph.Server.Transports.ServerSentEvents;
using KnowledgeGraph.Server.Transports.WebSockets;
using KnowledgeGraph.Server.Webhooks;
using KnowledgeGraph.Traversals;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>Every address that the server answers.</summary>
internal static class Routes
{
    public const string GraphQL = "/graphql";

    public const string Stream = "/graphql/stream";

    public const string Explain = "/graphql/explain";

    public const string Schema = "/graphql/schema.graphql";

    public const string GraphiQL = "/graphiql";

    public const string Webhooks = "/webhooks";

    public const string Reconcile = "/reconcile";

    public const string Health = "/health";

    public const string Live = "/health/live";

    public const string Ready = "/health/ready";

    public static void MapGraph(this WebApplication app)
    {
        var graphQL = app.Services.GetRequiredService<GraphQLEndpoint>();
        var sockets = app.Services.GetRequiredService<WebSocketEndpoint>();
        app.MapPost(GraphQL, graphQL.PostAsync);
        app.MapGet(GraphQL, http => http.WebSockets.IsWebSocketRequest ? sockets.ServeAsync(http) : graphQL.GetAsync(http));
        MapStreams(app, graphQL, app.Services.GetRequiredService<ReservedStreamEndpoint>());
        app.MapPost(Explain, app.Services.GetRequiredService<ExplainEndpoint>().PostAsync);
        app.MapGet(Schema, SchemaEndpoint.Of(app.Services.GetRequiredService<GraphApi>()));
        app.MapWebhooks();
        app.MapReconciliation();
        app.MapGraphiQL(app.Services.GetRequiredService<ServerSettings>().GraphiQLFolder);
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthResponse.WriteAsync })
            .AllowAnonymous();
        app.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = HealthResponse.WriteAsync }).AllowAnonymous();
    }

    /// <summary>Without a token it is an operation on a stream of its own, as at <see cref="GraphQL"/>.</summary>
    private static void MapStreams(WebApplication app, GraphQLEndpoint graphQL, ReservedStreamEndpoint reserved)
    {
        app.MapPut(Stream, reserved.ReserveAsync);
        app.MapDelete(Stream, reserved.CancelAsync);
        app.MapGet(
            Stream, http => ReservedStreamEndpoint.HasToken(http.Request) ? reserved.OpenAsync(http) : graphQL.GetAsync(http));
        app.MapPost(
            Stream, http => ReservedStreamEndpoint.HasToken(http.Request) ? reserved.StartAsync(http) : graphQL.PostAsync(http));
    }
}
