using System.Threading.RateLimiting;
using KnowledgeGraph.Cache;
using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// How many operations a caller may start in a minute: each credential's name by itself, everybody else by their address. A
/// bucket holds one minute's worth and fills evenly. Where servers share a Redis they share the buckets.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    public const string Refusal = "Too many operations were started in the last minute; wait a little.";

    private readonly AccessSettings settings;
    private readonly SharedBuckets? shared;

    public RateLimits(AccessSettings settings, AnswerCaching caching)
    {
        this.settings = settings;
        shared = caching.Redis is { } redis ? new SharedBuckets(redis) : null;
        Limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.Credential() is { } credential
            ? Bucket("key " + credential.Caller.Name, settings.RatePerKey)
            : Bucket("address " + http.Connection.RemoteIpAddress, settings.RatePerAddress));
    }

    public PartitionedRateLimiter<HttpContext> Limiter { get; }

    /// <summary>Whether one more may start. Asked for each operation that isn't a request of its own.</summary>
    public async ValueTask<bool> TryStartAsync(HttpContext http)
    {
        if (!settings.HasRates)
        {
            return true;
        }

        using var lease = await Limiter.AcquireAsync(http, 1, CancellationToken.None);
        return lease.IsAcquired;
    }

    public static ValueTask RefuseAsync(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Ceiling(after.TotalSeconds) : 1;
        http.Response.Headers.RetryAfter = $"{Math.Max(1, wait)}";
        return new ValueTask(HttpErrors.WriteAsync(
            http,
            StatusCodes.Status429TooManyRequests,
            Refusal,
            MediaTypes.Negotiate(http.Request) ?? MediaTypes.Json,
            HostErrorCodes.TooManyRequests));
    }

    public void Dispose() => Limiter.Dispose();

    private RateLimitPartition<string> Bucket(string caller, int perMinute)
    {
        if (perMinute == 0)
        {
            return RateLimitPartition.GetNoLimiter(caller);
        }

        var perSecond = Math.Max(1, perMinute / 60);
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)perSecond / perMinute),
            QueueLimit = 0,
            AutoReplenishment = false,
        };
        return shared is null
            ? RateLimitPartition.GetTokenBucketLimiter(caller, _ => bucket)
            : RateLimitPartition.Get<string>(caller, name => new SharedRateLimiter(shared, name, bucket));
    }
}
