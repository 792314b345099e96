using KnowledgeGraph.Cache;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Server.Endpoints.Explaining;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Origins;
using KnowledgeGraph.Server.Reconciliation;
using KnowledgeGraph.Server.Transports;
using KnowledgeGraph.Server.Webhooks;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Puts the server together.</summary>
internal static class ServerApp
{
    /// <param name="args">What ASP.NET Core reads its settings from: `--urls http://localhost:8080`.</param>
    public static async Task<WebApplication> BuildAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Error);
        builder.Logging.AddFilter(typeof(BearerHandler).FullName, LogLevel.Warning);

        // It warns of nothing, but where it may log it begins an activity and a scope for every request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        var settings = ServerSettings.From(builder.Configuration);
        var graph = await ServedGraph.OpenAsync(settings, TimeProvider.System, cancellationToken);

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(_ => graph);
        builder.Services.AddSingleton(_ => graph.Api);
        builder.Services.AddSingleton(graph.Caching);
        builder.Services.AddSingleton(_ => graph.Documents);
        builder.Services.AddSingleton(PersistedQueries(settings, graph.Caching));
        builder.Services.AddSingleton<SharedTrustedDocuments>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SharedTrustedDocuments>());
        builder.Services.AddSingleton<DocumentResolver>();
        builder.Services.AddSingleton<ClientOperations>();
        builder.Services.AddAccess(AccessSettings.From(builder.Configuration), graph.Records);
        builder.Services.AddSingleton<ClientCaching>();
        builder.Services.AddSingleton<GraphQLEndpoint>();
        builder.Services.AddSingleton<ExplainEndpoint>();
        builder.Services.AddSingleton<ReconciliationEndpoint>();
        builder.Services.AddTransports(builder.Configuration);
        builder.Services.AddWebhooks(builder.Configuration);
        builder.Services.AddOriginCheck(builder.Configuration);
        builder.Services.AddSingleton<ObjectPool<ResponseWriter>>(new DefaultObjectPool<ResponseWriter>(new WriterPolicy()));
        AddHealthChecks(builder.Services, settings);
        builder.Services.AddHostedService<StartupBanner>();
        builder.Services.AddHostedService<StoreWaiting>();
        builder.Services.AddHostedService<RevisionMirroring>();
        builder.Services.AddHostedService<RevisionLeasing>();

        var app = builder.Build();
        graph.LogWith(app.Services.GetRequiredService<ILoggerFactory>());
        app.UseOriginCheck();
        app.UseWhen(static http => !HttpMethods.IsPost(http.Request.Method), static branch => branch.UseWebSockets());
        app.UseAccess();
        app.UseConcurrencyLimit();
        app.MapGraph();
        return app;
    }

    private static IPersistedQueryStore PersistedQueries(ServerSettings settings, AnswerCaching caching)
    {
        var own = new MemoryPersistedQueryStore(settings.PersistedQueries);
        return caching.Redis is { } redis ? new SharedPersistedQueryStore(own, new RedisDistributedCache(redis)) : own;
    }

    private static void AddHealthChecks(IServiceCollection services, ServerSettings settings)
    {
        var checks = services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
        if (settings.Redis is not null)
        {
            checks.AddCheck<CacheHealthCheck>("cache");
        }
    }

    private sealed class WriterPolicy : PooledObjectPolicy<ResponseWriter>
    {
        public override ResponseWriter Create() => new();

        public override bool Return(ResponseWriter obj)
        {
            obj.Reset();
            return true;
        }
    }
}
