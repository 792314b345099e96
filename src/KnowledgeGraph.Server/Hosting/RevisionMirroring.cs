using KnowledgeGraph.Cache;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Runs the <see cref="RevisionMirror"/> where there is a Redis.</summary>
internal sealed class RevisionMirroring(ServedGraph graph, AnswerCaching caching) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (caching.Redis is { } redis)
        {
            await new RevisionMirror(redis, graph.Store).RunAsync(stoppingToken);
        }
    }
}
