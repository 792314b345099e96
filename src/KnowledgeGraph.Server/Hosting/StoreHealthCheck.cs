using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Ready when the store shows the newest revision; degraded when what another process wrote can't be shown; unhealthy, with the
/// reason, when the store isn't there or doesn't answer.
/// </summary>
internal sealed class StoreHealthCheck(ServedGraph graph, TimeProvider time) : IHealthCheck
{
    /// <summary>Who asks gives up soon, too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var data = new Dictionary<string, object> { ["revision"] = await graph.Store.GetRevisionAsync(either.Token) };
            return graph.Store is EmbeddedStore { RefreshFailure: not null }
                ? HealthCheckResult.Degraded(data: data)
                : HealthCheckResult.Healthy(data: data);
        }
        catch (TraversalException exception)
        {
            return Unhealthy(exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unhealthy($"The store doesn't answer within {Patience.TotalSeconds} s.");
        }
    }

    private static HealthCheckResult Unhealthy(string reason) =>
        HealthCheckResult.Unhealthy(reason, data: new Dictionary<string, object> { ["reason"] = reason });
}
