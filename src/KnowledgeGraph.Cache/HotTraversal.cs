using System.Diagnostics;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache;

/// <summary>
/// A traversal's place in the cache: its answer of now, if one is kept, the run that is under way, if there is one, and what running costs.
/// There is one answer at most, because no new operation asks for an older revision.
/// </summary>
internal sealed class HotTraversal(AnswerCache cache, TraversalIdentity identity) : ICachedTraversal
{
    private readonly Lock gate = new();
    private readonly MovingAverage runs = new();
    private MemoryEntry? entry;
    private Flight? flight;
    private volatile CacheDecision last = CacheDecision.NotSeen;

    public TraversalIdentity Identity => identity;

    public ulong Hash => identity.Hash;

    /// <summary>What the store takes for it; before it has run here, what it takes on the average.</summary>
    public double RunMicroseconds => runs.IsKnown ? runs.Microseconds : cache.Runs.Microseconds;

    public bool HasRun => runs.IsKnown;

    /// <summary>Written by <see cref="MemoryLevel"/> alone.</summary>
    public MemoryEntry? Entry
    {
        get => Volatile.Read(ref entry);
        set => Volatile.Write(ref entry, value);
    }

    /// <summary>Its place among the residents of memory, while it has an entry.</summary>
    public int Resident { get; set; }

    public CachePlan Plan(PublishedRevision published, DateOnly today, out KeptAnswer? kept)
    {
        cache.See(this, published);
        if (Find(published, DayOf(today)) is { } found)
        {
            cache.Counts.Memory();
            kept = found;
            return CachePlan.Hit;
        }

        kept = null;
        var plan = cache.PlanRun(this);
        if (plan != CachePlan.Share)
        {
            cache.Counts.Store(isKept: plan == CachePlan.RunAndOffer);
        }

        return plan;
    }

    public ValueTask<KeptAnswer?> ShareAsync(
        PublishedRevision published, DateOnly today, IAnswerSource source, CancellationToken cancellationToken)
    {
        var day = DayOf(today);
        Flight joined;
        var isFirst = false;
        lock (gate)
        {
            // It may have landed since the plan was made.
            if (Find(published, day) is { } found)
            {
                cache.Counts.Memory();
                return new ValueTask<KeptAnswer?>(found);
            }

            if (flight is { } other && other.Day == day && identity.Kinds.IsSame(other.Published, published) && other.TryJoin(isFirst: false))
            {
                joined = other;
                cache.Counts.Joined();
            }
            else
            {
                joined = flight = new Flight(published, day);
                isFirst = joined.TryJoin(isFirst: true);
            }
        }

        return joined.WaitAsync(isFirst ? begun => _ = FlyAsync(begun, today, source) : null, cancellationToken);
    }

    public void Offer(PublishedRevision published, DateOnly today, KeptAnswer answer, TimeSpan taken)
    {
        Measure(taken);
        Keep(answer, published, DayOf(today));
    }

    /// <summary>What the cache would make of it now. Doesn't count as asking.</summary>
    public CacheDecision Explain(PublishedRevision published, DateOnly today) =>
        Find(published, DayOf(today)) is not null ? CacheDecision.Kept
        : Entry is not null ? CacheDecision.Outdated
        : HasRun ? last
        : CacheDecision.NotSeen;

    /// <summary>Notes why an answer isn't even offered.</summary>
    public void Decline(CacheDecision reason) => last = reason;

    private void Keep(KeptAnswer answer, PublishedRevision published, DateOnly day)
    {
        var decision = cache.Memory.Keep(this, new MemoryEntry(answer, published, day));
        last = decision;
        cache.Counts.Decisions.AddInMemory(decision);
    }

    private KeptAnswer? Find(PublishedRevision published, DateOnly day) =>
        Entry is { } known && known.IsFor(identity.Kinds, published, day) ? known.Answer : null;

    private DateOnly DayOf(DateOnly today) => identity.DependsOnDay ? today : default;

    private async Task FlyAsync(Flight own, DateOnly today, IAnswerSource source)
    {
        try
        {
            var answer = await cache.FindSharedAsync(this, own) ?? await RunAsync(own, today, source);
            if (answer is not null)
            {
                Keep(answer, own.Published, own.Day);
            }

            End(own);
            own.Land(answer);
        }
        catch (Exception failure)
        {
            End(own);
            own.Fail(failure);
        }
    }

    private async ValueTask<KeptAnswer?> RunAsync(Flight own, DateOnly today, IAnswerSource source)
    {
        cache.Counts.Store(isKept: true);
        var started = Stopwatch.GetTimestamp();
        var answer = await source.AnswerAsync(own.Published, today, own.Abandoned);
        Measure(Stopwatch.GetElapsedTime(started));
        if (answer is not null)
        {
            cache.Share(this, own, answer);
        }

        return answer;
    }

    private void Measure(TimeSpan taken)
    {
        runs.Add(taken);
        cache.Runs.Add(taken);
    }

    private void End(Flight own)
    {
        lock (gate)
        {
            flight = flight == own ? null : flight;
        }
    }
}
