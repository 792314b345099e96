using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Endpoints.GraphiQL;
using KnowledgeGraph.Traversals;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>Every address that the server answers.</summary>
internal static class Routes
{
    public const string GraphQL = "/graphql";

    public const string Schema = "/graphql/schema.graphql";

    public const string GraphiQL = "/graphiql";

    public const string Live = "/health/live";

    public const string Ready = "/health/ready";

    public static void MapGraph(this WebApplication app)
    {
        var graphQL = app.Services.GetRequiredService<GraphQLEndpoint>();
        app.MapPost(GraphQL, graphQL.PostAsync);
        app.MapGet(GraphQL, graphQL.GetAsync);
        app.MapGet(Schema, SchemaEndpoint.Of(app.Services.GetRequiredService<GraphApi>()));
        app.MapGraphiQL(app.Services.GetRequiredService<ServerSettings>().GraphiQLFolder);
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthResponse.WriteAsync });
        app.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = HealthResponse.WriteAsync });
    }
}
