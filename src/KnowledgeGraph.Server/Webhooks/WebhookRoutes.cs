using KnowledgeGraph.Server.Endpoints;

namespace KnowledgeGraph.Server.Webhooks;

internal static class WebhookRoutes
{
    public static void MapWebhooks(this WebApplication app)
    {
        var webhooks = app.Services.GetRequiredService<WebhookEndpoint>();
        app.MapGet(Routes.Webhooks, webhooks.ListAsync);
        app.MapPost(Routes.Webhooks, webhooks.AddAsync);
        app.MapDelete(Routes.Webhooks + "/{id}", webhooks.RemoveAsync);
    }
}
