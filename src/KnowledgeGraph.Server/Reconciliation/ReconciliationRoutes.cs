using KnowledgeGraph.Server.Endpoints;

namespace KnowledgeGraph.Server.Reconciliation;

internal static class ReconciliationRoutes
{
    public static void MapReconciliation(this WebApplication app)
    {
        var service = app.Services.GetRequiredService<ReconciliationEndpoint>();
        app.MapGet(Routes.Reconcile, service.ServeAsync);
        app.MapPost(Routes.Reconcile, service.ServeAsync);
        app.MapGet(Routes.Reconcile + "/suggest/entity", service.SuggestEntitiesAsync);
        app.MapGet(Routes.Reconcile + "/suggest/type", service.SuggestTypesAsync);
        app.MapGet(Routes.Reconcile + "/suggest/property", service.SuggestPropertiesAsync);
        app.MapGet(Routes.Reconcile + "/properties", service.ProposePropertiesAsync);
    }
}
