using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Ready when the store shows the newest revision; degraded when what another process wrote can't be shown.</summary>
internal sealed class StoreHealthCheck(ServedGraph graph) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object> { ["revision"] = await graph.Store.GetRevisionAsync(cancellationToken) };
        return graph.Store.RefreshFailure is null
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded(data: data);
    }
}
