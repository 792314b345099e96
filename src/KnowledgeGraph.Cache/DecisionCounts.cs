using System.Diagnostics.Metrics;
using System.Text.Json;

namespace KnowledgeGraph.Cache;

/// <summary>How often each decision was made at each level. Thread-safe.</summary>
public sealed class DecisionCounts
{
    private static readonly string[] Names = [.. Enum.GetNames<CacheDecision>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    private readonly long[] memory = new long[Names.Length];
    private readonly long[] redis = new long[Names.Length];

    public long InMemory(CacheDecision decision) => Volatile.Read(ref memory[(int)decision]);

    public long InRedis(CacheDecision decision) => Volatile.Read(ref redis[(int)decision]);

    internal void AddInMemory(CacheDecision decision) => Interlocked.Increment(ref memory[(int)decision]);

    internal void AddInRedis(CacheDecision decision) => Interlocked.Increment(ref redis[(int)decision]);

    internal IEnumerable<Measurement<long>> Measure() => Of("memory", memory).Concat(Of("redis", redis));

    private static IEnumerable<Measurement<long>> Of(string level, long[] counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (Volatile.Read(ref counts[i]) is > 0 and var count)
            {
                yield return new(count, new KeyValuePair<string, object?>("level", level), new("decision", Names[i]));
            }
        }
    }
}
