using KnowledgeGraph.Cache;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// How the cache is doing, where a Redis belongs to it. Without its Redis the server is degraded and not unhealthy: answers are right, and dearer.
/// </summary>
internal sealed class CacheHealthCheck(AnswerCaching caching) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>();
        if (caching.Answers is { } answers)
        {
            data["answers"] = answers.MemoryAnswers;
            data["bytes"] = answers.MemoryBytes;
            data["fromMemory"] = answers.Counts.FromMemory;
            data["fromRedis"] = answers.Counts.FromShared;
            data["joined"] = answers.Counts.FromFlights;
            data["fromStore"] = answers.Counts.FromStore + answers.Counts.Passed;
        }

        var state = caching.Redis?.State ?? RedisState.Up;
        data["redis"] = state.ToString();
        return Task.FromResult(state == RedisState.Up ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(data: data));
    }
}
