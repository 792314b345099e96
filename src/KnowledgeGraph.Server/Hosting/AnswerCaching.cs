using KnowledgeGraph.Cache;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The cache of answers as the settings have it, and the Redis that it shares with other servers.</summary>
internal sealed class AnswerCaching : IAsyncDisposable
{
    public AnswerCaching(ServerSettings settings, GraphModel model)
    {
        Redis = settings.Redis is { } redis ? new RedisConnection(redis) : null;
        var options = new AnswerCacheOptions { MaxBytes = settings.CacheBytes, KnowsFirst = settings.Neo4j is not null };
        Answers = settings.CacheBytes == 0 ? null
            : Redis is null ? new AnswerCache(model, options)
            : new AnswerCache(model, options, Redis);
    }

    /// <summary>Null where answers aren't kept.</summary>
    public AnswerCache? Answers { get; }

    /// <summary>Null where there is none.</summary>
    public RedisConnection? Redis { get; }

    public async ValueTask DisposeAsync()
    {
        Answers?.Dispose();
        await (Redis?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
