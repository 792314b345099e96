using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Cache;

/// <summary>Where answers came from so far. Thread-safe.</summary>
public sealed class CacheCounts
{
    private long memory;
    private long shared;
    private long joined;
    private long kept;
    private long passed;

    /// <summary>Answers out of this process's memory.</summary>
    public long FromMemory => Volatile.Read(ref memory);

    /// <summary>Answers out of Redis.</summary>
    public long FromShared => Volatile.Read(ref shared);

    /// <summary>Answers of another operation's run.</summary>
    public long FromFlights => Volatile.Read(ref joined);

    /// <summary>Runs of the store whose answers were offered to the cache.</summary>
    public long FromStore => Volatile.Read(ref kept);

    /// <summary>Runs of the store that the cache had no part in: the store is faster, or nobody asked twice.</summary>
    public long Passed => Volatile.Read(ref passed);

    /// <summary>What was decided, and why.</summary>
    public DecisionCounts Decisions { get; } = new();

    internal void Memory() => Interlocked.Increment(ref memory);

    internal void Shared() => Interlocked.Increment(ref shared);

    internal void Joined() => Interlocked.Increment(ref joined);

    internal void Store(bool isKept) => Interlocked.Increment(ref isKept ? ref kept : ref passed);

    internal IEnumerable<Measurement<long>> Measure() =>
    [
        Of(FromMemory, "memory"), Of(FromShared, "redis"), Of(FromFlights, "joined"), Of(FromStore, "store"), Of(Passed, "passed"),
    ];

    private static Measurement<long> Of(long count, string source) => new(count, new KeyValuePair<string, object?>("source", source));
}
