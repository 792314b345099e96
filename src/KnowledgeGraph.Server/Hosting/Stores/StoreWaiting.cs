namespace KnowledgeGraph.Server.Hosting;

/// <summary>Keeps trying to open a store that wasn't there at the start, and ends the process when that can't succeed.</summary>
internal sealed class StoreWaiting(ServedGraph graph, ILogger<StoreWaiting> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (graph.Arrival.Arrived.IsCompleted)
        {
            return;
        }

        await graph.Arrival.KeepTryingAsync(obstacle => Log.StoreMissing(logger, obstacle), stoppingToken);
        if (graph.Arrival.Arrived.IsFaulted)
        {
            lifetime.StopApplication();
        }
    }
}
