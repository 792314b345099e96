using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>How often an operation's revision came from a lease, and how often from the store. Thread-safe.</summary>
internal sealed class PinCounts : IDisposable
{
    private readonly Meter meter = new("KnowledgeGraph.Store");
    private long leased;
    private long asked;

    public PinCounts() => meter.CreateObservableCounter(
        "kg.revision.pins", Measure, "{operation}", "Looks at the newest revision, by whether a lease answered them or the store.");

    public long Leased => Volatile.Read(ref leased);

    public long Asked => Volatile.Read(ref asked);

    public void Add(bool isLeased) => Interlocked.Increment(ref isLeased ? ref leased : ref asked);

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> Measure() => [Of(Leased, "lease"), Of(Asked, "store")];

    private static Measurement<long> Of(long count, string source) => new(count, new KeyValuePair<string, object?>("source", source));
}
