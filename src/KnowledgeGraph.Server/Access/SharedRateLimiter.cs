using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;
using KnowledgeGraph.Cache;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// One caller's bucket that all servers take from, in Redis. Each server has one of its own in front of it: what that refuses needn't be asked
/// for there, and it alone decides while Redis is away.
/// </summary>
internal sealed class SharedRateLimiter(SharedBuckets shared, string caller, TokenBucketRateLimiterOptions bucket) : ReplenishingRateLimiter
{
    /// <summary>How long an empty bucket takes to fill.</summary>
    private readonly TimeSpan window = bucket.ReplenishmentPeriod * ((double)bucket.TokenLimit / bucket.TokensPerPeriod);

    private readonly TokenBucketRateLimiter own = new(bucket);

    public override TimeSpan? IdleDuration => own.IdleDuration;

    public override bool IsAutoReplenishing => own.IsAutoReplenishing;

    public override TimeSpan ReplenishmentPeriod => own.ReplenishmentPeriod;

    public override bool TryReplenish() => own.TryReplenish();

    public override RateLimiterStatistics? GetStatistics() => own.GetStatistics();

    /// <summary>Never, because Redis can't be asked without waiting: the middleware then calls <see cref="AcquireAsyncCore"/>.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Lease.Refused(TimeSpan.Zero);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        var first = own.AttemptAcquire(permitCount);
        if (!first.IsAcquired)
        {
            return first;
        }

        return await shared.TakeAsync(caller, bucket.TokenLimit, window, cancellationToken) is { IsTaken: false } refusal
            ? Lease.Refused(refusal.RetryAfter)
            : first;
    }

    protected override void Dispose(bool disposing) => own.Dispose();

    private sealed class Lease(TimeSpan retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public static Lease Refused(TimeSpan retryAfter) => new(retryAfter);

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;
            return metadata is not null;
        }
    }
}
