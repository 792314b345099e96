using KnowledgeGraph.Cache;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Lets servers of one Neo4j call on each other through the Redis that they share, and those that keep answers know the newest revision by a
/// lease (docs/decisions/0014).
/// </summary>
internal sealed class RevisionLeasing(ServedGraph graph, AnswerCaching caching, ServerSettings settings) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (caching.Redis is not { } redis)
        {
            return;
        }

        await graph.Arrival.Arrived.WaitAsync(stoppingToken);
        if (graph.Arrival.Store.Leases is { } leases)
        {
            await leases.LeaseAsync(new RevisionCalls(redis), caching.Answers is null ? TimeSpan.Zero : settings.RevisionLease, stoppingToken);
        }
    }
}
