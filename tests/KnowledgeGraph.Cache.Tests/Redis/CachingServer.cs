using System.Diagnostics;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache.Tests.Redis;

/// <summary>
/// A server's cache over a slow store: the answer to a film's traversal tells its title and the revision, so that a wrong one shows.
/// </summary>
internal sealed class CachingServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly AnswerCache cache;
    private int runs;

    /// <remarks>Runs take long and Redis may, so that a crowded machine makes no test fail.</remarks>
    /// <param name="memory">What memory may take: nothing, so that everything comes from Redis, unless a test says otherwise.</param>
    /// <param name="run">What a run takes. Above 1.5 × the patience, no look is slower than it, however crowded the machine.</param>
    public CachingServer(RedisServer redis, long memory = 0, TimeSpan? run = null)
    {
        Run = run ?? TimeSpan.FromMilliseconds(40);
        Redis = new RedisConnection(RedisOptions.Parse(redis.Address) with { Patience = TimeSpan.FromMilliseconds(300) });
        cache = new AnswerCache(FilmRecords.Model, new AnswerCacheOptions { KnowsFirst = true, MaxBytes = memory }, Redis);
    }

    public RedisConnection Redis { get; }

    public CacheCounts Counts => cache.Counts;

    public int Runs => Volatile.Read(ref runs);

    private TimeSpan Run { get; }

    public static string Expected(string title, long revision) => $"[\"{title}\",{revision}]";

    public async Task<string> AskAsync(string title, long revision)
    {
        var place = cache.Find(PlannedSource.Traversal(title));
        var published = PlannedSource.Revision(revision, revision);
        return place.Plan(published, PlannedSource.Today, out var kept) switch
        {
            CachePlan.Hit => PlannedSource.Text(kept),
            CachePlan.Share => PlannedSource.Text(await place.ShareAsync(
                published, PlannedSource.Today, new SlowSource(this, title), TestContext.Current.CancellationToken)),
            _ => Expected(title, revision),
        };
    }

    public CacheExplanation Explain(string title, long revision) =>
        cache.Explain(PlannedSource.Traversal(title), PlannedSource.Revision(revision, revision), PlannedSource.Today);

    /// <summary>Waits until the connection is in some state.</summary>
    public async Task BecomesAsync(RedisState state) => await UntilAsync(() => Redis.State == state, $"Redis is {Redis.State} and not {state}.");

    /// <summary>Asks until something holds; none of the questions is on its way afterwards.</summary>
    public async Task AskUntilAsync(string title, long revision, Func<bool> holds, string otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); await AskAsync(title, revision))
        {
            Assert.True(waited.Elapsed < Patience, otherwise);
        }
    }

    public static async Task UntilAsync(Func<bool> holds, string otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            Assert.True(waited.Elapsed < Patience, otherwise);
        }
    }

    public async ValueTask DisposeAsync()
    {
        cache.Dispose();
        await Redis.DisposeAsync();
    }

    private sealed class SlowSource(CachingServer server, string title) : IAnswerSource
    {
        public async ValueTask<KeptAnswer?> AnswerAsync(PublishedRevision published, DateOnly today, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref server.runs);
            await Task.Delay(server.Run, cancellationToken);
            return PlannedSource.Answer(Expected(title, published.Number));
        }
    }
}
