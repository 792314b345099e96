using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>What leases save readers, and what they cost writers. Thread-safe.</summary>
internal sealed class LeaseCounts : IDisposable
{
    private readonly Meter meter = new("KnowledgeGraph.Store");
    private long leased;
    private long asked;
    private long alone;
    private long answered;
    private long waited;

    public LeaseCounts()
    {
        meter.CreateObservableCounter(
            "kg.revision.pins", MeasurePins, "{operation}", "Looks at the newest revision, by whether a lease answered them or the store.");
        meter.CreateObservableCounter(
            "kg.revision.writes", MeasureWrites, "{write}", "Writes, by whether nobody else held a lease, all holders answered, or leases were waited out.");
    }

    public long Leased => Volatile.Read(ref leased);

    public long Asked => Volatile.Read(ref asked);

    public long Alone => Volatile.Read(ref alone);

    public long Answered => Volatile.Read(ref answered);

    public long Waited => Volatile.Read(ref waited);

    public void AddPin(bool isLeased) => Interlocked.Increment(ref isLeased ? ref leased : ref asked);

    public void AddAlone() => Interlocked.Increment(ref alone);

    public void AddWrite(bool isAnswered) => Interlocked.Increment(ref isAnswered ? ref answered : ref waited);

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> MeasurePins() => [Of(Leased, "source", "lease"), Of(Asked, "source", "store")];

    private IEnumerable<Measurement<long>> MeasureWrites() =>
        [Of(Alone, "holders", "none"), Of(Answered, "holders", "answered"), Of(Waited, "holders", "waited_out")];

    private static Measurement<long> Of(long count, string name, string value) => new(count, new KeyValuePair<string, object?>(name, value));
}
