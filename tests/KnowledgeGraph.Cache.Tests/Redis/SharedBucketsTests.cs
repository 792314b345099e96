using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Cache.Tests.Redis;

/// <summary>Buckets that several servers take from, in a real Redis.</summary>
public sealed class SharedBucketsTests
{
    /// <summary>So long that a bucket gets nothing while a test runs.</summary>
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task All_servers_together_take_as_many_as_it_holds(int capacity)
    {
        using var redis = await RedisServer.StartAsync();
        await using var one = await ConnectAsync(redis);
        await using var two = await ConnectAsync(redis);
        var servers = new[] { new SharedBuckets(one), new SharedBuckets(two) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 2 * capacity + 2).Select(i => TakeAsync(servers[i % 2], "ada", capacity, Year)));

        Assert.Equal(capacity, answers.Count(answer => answer.IsTaken));
        Assert.All(answers, answer => Assert.InRange(answer.RetryAfter, TimeSpan.Zero, Year / capacity));
        Assert.All(answers, answer => Assert.Equal(answer.IsTaken, answer.RetryAfter == TimeSpan.Zero));
        Assert.True((await TakeAsync(servers[0], "eve", capacity, Year)).IsTaken);
    }

    [Fact]
    public async Task It_fills_evenly_and_is_forgotten_when_it_is_full()
    {
        using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectAsync(redis);
        var buckets = new SharedBuckets(connection);
        var window = TimeSpan.FromMilliseconds(400);
        var taken = 0;
        await CachingServer.UntilAsync(() => TakeAsync(buckets, "ada", 4, window).GetAwaiter().GetResult().IsTaken && ++taken == 12, "It doesn't fill.");
        await CachingServer.UntilAsync(() => redis.RunAsync("DBSIZE").GetAwaiter().GetResult() == ":0", "It isn't forgotten.");
        Assert.True((await TakeAsync(buckets, "ada", 4, window)).IsTaken);
    }

    [Fact]
    public async Task Without_Redis_nobody_knows()
    {
        using var redis = await RedisServer.StartAsync("--maxmemory", "2mb", "--maxmemory-policy", "noeviction");
        await using var connection = await ConnectAsync(redis);
        var buckets = new SharedBuckets(connection);
        await redis.RunAsync("DEBUG POPULATE 50000 filler 10");
        Assert.Null(await buckets.TakeAsync("ada", 1, Year, Cancellation));

        redis.Kill();
        Assert.Null(await buckets.TakeAsync("ada", 1, Year, Cancellation));
        await redis.StartAsync();
        await CachingServer.UntilAsync(
            () => buckets.TakeAsync("ada", 1, Year, Cancellation).AsTask().GetAwaiter().GetResult() is { IsTaken: true }, "Redis isn't asked again.");
        Assert.False((await TakeAsync(buckets, "ada", 1, Year)).IsTaken);
    }

    private static async Task<BucketAnswer> TakeAsync(SharedBuckets buckets, string bucket, int capacity, TimeSpan window)
    {
        var answer = await buckets.TakeAsync(bucket, capacity, window, Cancellation);
        Assert.NotNull(answer);
        return answer.Value;
    }

    private static async Task<RedisConnection> ConnectAsync(RedisServer redis)
    {
        var connection = new RedisConnection(RedisOptions.Parse(redis.Address) with { Patience = TimeSpan.FromSeconds(30) });
        await CachingServer.UntilAsync(() => connection.IsUp, "There is no connection.");
        return connection;
    }
}
