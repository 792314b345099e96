using System.Diagnostics.Metrics;
using KnowledgeGraph.GraphQL.Execution.Caching;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache;

/// <summary>
/// Keeps answers of traversals, in memory and, where other processes ask for the same, in a level that they share. An answer is kept under
/// the traversal, its day and the last revisions of the kinds that it reads: a write makes what it touches unreachable and nothing else.
/// </summary>
public sealed class AnswerCache : IAnswerCache, IDisposable
{
    /// <summary>The name of the meter (System.Diagnostics.Metrics).</summary>
    public const string MeterName = "KnowledgeGraph.Cache";

    private const int SketchColumns = 1 << 14;

    private readonly AnswerCacheOptions options;
    private readonly GraphModel model;
    private readonly ISharedAnswers? shared;
    private readonly FrequencySketch frequencies = new(SketchColumns);
    private readonly LruCache<TraversalDigest, HotTraversal> traversals;
    private readonly Meter meter = new(MeterName);
    private PublishedRevision newest;

    internal AnswerCache(GraphModel model, AnswerCacheOptions options, ISharedAnswers? shared)
    {
        this.model = model;
        this.options = options;
        this.shared = shared;
        traversals = new(options.MaxTraversals, long.MaxValue);
        newest = PublishedRevision.Of(model, 0, []);
        Memory = new MemoryLevel(options.MaxBytes, frequencies, IsDead);
        meter.CreateObservableCounter("kg.cache.answers", Counts.Measure, "{answer}", "Answers by where they came from.");
        meter.CreateObservableCounter("kg.cache.decisions", Counts.Decisions.Measure, "{answer}", "What was decided of answers at each level, and why.");
        meter.CreateObservableGauge("kg.cache.memory.bytes", () => Memory.Bytes, "By", "What the answers in memory take.");
        meter.CreateObservableGauge("kg.cache.memory.answers", () => Memory.Count, "{answer}", "Answers in memory.");
        meter.CreateObservableCounter("kg.cache.memory.evictions", () => Memory.Evictions, "{answer}", "Answers pushed out by others.");
    }

    /// <summary>In this process's memory alone.</summary>
    public AnswerCache(GraphModel model, AnswerCacheOptions options)
        : this(model, options, (ISharedAnswers?)null)
    {
    }

    /// <summary>In this process's memory, and in a Redis that other servers of the same graph use, too.</summary>
    public AnswerCache(GraphModel model, AnswerCacheOptions options, RedisConnection redis)
        : this(model, options, new SharedAnswers(redis, new RedisDistributedCache(redis), model))
    {
        meter.CreateObservableGauge("kg.cache.redis.latency", () => redis.Latency.Microseconds / 1e6, "s", "What a look in Redis takes lately.");
        meter.CreateObservableGauge("kg.cache.redis.up", () => redis.IsUp ? 1 : 0, description: "1 while Redis is asked, 0 while it is by-passed.");
    }

    public CacheCounts Counts { get; } = new();

    /// <remarks>Not only where the store is another process: one that takes long on the average makes up for the text of what never comes again.</remarks>
    public bool KnowsFirst => options.KnowsFirst || Runs.Microseconds >= options.NameFrom.TotalMicroseconds;

    /// <summary>What the answers in memory take.</summary>
    public long MemoryBytes => Memory.Bytes;

    /// <summary>How many there are in memory.</summary>
    public int MemoryAnswers => Memory.Count;

    internal MemoryLevel Memory { get; }

    /// <summary>What the store takes, whichever the traversal.</summary>
    internal MovingAverage Runs { get; } = new();

    public ICachedTraversal Find(Traversal traversal)
    {
        var digest = TraversalDigest.Of(traversal);
        if (!traversals.TryGet(digest, out var found))
        {
            traversals.Add(digest, new HotTraversal(this, TraversalIdentity.Of(model, traversal, digest)), weight: 1);
            traversals.TryGet(digest, out found);
        }

        return found!;
    }

    /// <summary>What is made of a traversal at the moment. It isn't run, and doesn't count as asked for.</summary>
    public CacheExplanation Explain(Traversal traversal, PublishedRevision published, DateOnly today)
    {
        var digest = TraversalDigest.Of(traversal);
        var known = traversals.TryGet(digest, out var found) ? found : null;
        var run = known?.RunMicroseconds ?? Runs.Microseconds;
        return new CacheExplanation
        {
            Memory = known?.Explain(published, today) ?? CacheDecision.NotSeen,
            Redis = shared is null ? null : DecideSharing(shared, digest.Hash, double.IsNaN(run) ? double.MaxValue : run),
            Asked = frequencies.Estimate(digest.Hash),
            RunMicroseconds = double.IsNaN(run) ? null : run,
            IsRunMeasured = known is { HasRun: true },
            RedisMicroseconds = shared is null || double.IsNaN(shared.LookMicroseconds) ? null : shared.LookMicroseconds,
            Bytes = known?.Entry?.Bytes ?? 0,
        };
    }

    /// <summary>Whether a meter is this one's: there may be several caches in a process.</summary>
    internal bool IsOf(Meter other) => ReferenceEquals(meter, other);

    public void Dispose() => meter.Dispose();

    /// <summary>Notes that a traversal is asked for.</summary>
    internal void See(HotTraversal traversal, PublishedRevision published)
    {
        frequencies.Increment(traversal.Hash);
        if (published.Number > Volatile.Read(ref newest).Number)
        {
            Volatile.Write(ref newest, published);
        }
    }

    /// <summary>How to come by an answer that isn't in memory.</summary>
    internal CachePlan PlanRun(HotTraversal traversal)
    {
        var run = traversal.RunMicroseconds;
        if (!traversal.HasRun || run >= options.ShareFrom.TotalMicroseconds)
        {
            return CachePlan.Share;
        }

        if (run >= options.KeepFrom.TotalMicroseconds && IsHot(traversal.Hash))
        {
            return CachePlan.RunAndOffer;
        }

        var reason = run < options.KeepFrom.TotalMicroseconds ? CacheDecision.TooFast : CacheDecision.AskedOnce;
        traversal.Decline(reason);
        Counts.Decisions.AddInMemory(reason);
        return CachePlan.Run;
    }

    /// <summary>What other processes have kept, where asking for it is faster than the store.</summary>
    internal async ValueTask<KeptAnswer?> FindSharedAsync(HotTraversal traversal, Flight flight)
    {
        if (shared is null || !Pays(shared, traversal))
        {
            return null;
        }

        var found = await shared.FindAsync(SharedKey.Of(traversal.Identity, flight), flight.Abandoned);
        if (found is not null)
        {
            Counts.Shared();
        }

        return found;
    }

    /// <summary>Lets other processes have an answer, where it is asked for more than once and they would get it faster than from the store.</summary>
    internal void Share(HotTraversal traversal, Flight flight, KeptAnswer answer)
    {
        if (shared is null)
        {
            return;
        }

        var decision = DecideSharing(shared, traversal.Hash, traversal.RunMicroseconds);
        Counts.Decisions.AddInRedis(decision);
        if (decision == CacheDecision.Offered)
        {
            shared.Keep(SharedKey.Of(traversal.Identity, flight), answer);
        }
    }

    private CacheDecision DecideSharing(ISharedAnswers level, ulong hash, double runMicroseconds) =>
        !level.IsUp ? CacheDecision.Away
        : !IsHot(hash) ? CacheDecision.AskedOnce
        : !level.IsFasterThan(runMicroseconds) ? CacheDecision.StoreFaster
        : CacheDecision.Offered;

    /// <summary>
    /// What hasn't run here is looked for where the store is another process, unless that is faster on the average; a store in this process is
    /// measured first.
    /// </summary>
    private bool Pays(ISharedAnswers level, HotTraversal traversal)
    {
        var run = traversal.RunMicroseconds;
        return (traversal.HasRun || options.KnowsFirst) && level.IsFasterThan(double.IsNaN(run) ? double.MaxValue : run);
    }

    /// <summary>Whether it was asked for more than once lately.</summary>
    private bool IsHot(ulong hash) => frequencies.Estimate(hash) > 1;

    private bool IsDead(HotTraversal traversal)
    {
        var now = Volatile.Read(ref newest);
        return traversal.Entry is not { } entry || !traversal.Identity.Kinds.IsSame(entry.Published, now);
    }
}
