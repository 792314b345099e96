using System.Diagnostics.Metrics;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Cache.Tests.PlannedSource;

namespace KnowledgeGraph.Cache.Tests;

/// <summary>What is said of a traversal is what was done about it.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void What_was_never_asked_for_is_not_seen_and_asking_what_becomes_of_it_is_no_asking()
    {
        using var cache = Create(FilmsInFile.Eager);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(
                new CacheExplanation { Memory = CacheDecision.NotSeen, Asked = 0, IsRunMeasured = false }, Explain(cache, "Harbour", 1));
        }
    }

    [Fact]
    public void A_kept_answer_is_outdated_by_a_write_to_what_it_reads_and_by_no_other()
    {
        using var cache = Create(FilmsInFile.Eager);
        Ask(cache, "Harbour", new string(' ', 700), TimeSpan.FromMilliseconds(3));

        var kept = Explain(cache, "Harbour", 1);
        Assert.Equal((CacheDecision.Kept, null, 2, 3_000.0, true), (kept.Memory, kept.Redis, kept.Asked, kept.RunMicroseconds, kept.IsRunMeasured));
        Assert.InRange(kept.Bytes, 700, 1_000);
        Assert.Equal(CacheDecision.Kept, cache.Explain(Traversal("Harbour"), Revision(9, 1), Today).Memory);
        Assert.Equal(CacheDecision.Outdated, Explain(cache, "Harbour", 2).Memory);
        Assert.Equal(1, cache.Counts.Decisions.InMemory(CacheDecision.Kept));
    }

    [Fact]
    public void What_is_too_large_or_worth_less_says_so()
    {
        using var cache = Create(new AnswerCacheOptions { MaxBytes = 8_000, ShareFrom = TimeSpan.MaxValue });
        Ask(cache, "Large", new string(' ', 5_000), TimeSpan.FromMilliseconds(1));
        Assert.Equal(CacheDecision.TooLarge, Explain(cache, "Large", 1).Memory);
        for (var i = 0; i < 20; i++)
        {
            Ask(cache, $"Dear {i}", new string(' ', 700), TimeSpan.FromSeconds(1));
        }

        Ask(cache, "Cheap", new string(' ', 700), TimeSpan.FromMicroseconds(10));
        Assert.Equal(CacheDecision.Outweighed, Explain(cache, "Cheap", 1).Memory);
        Assert.Equal(1, cache.Counts.Decisions.InMemory(CacheDecision.TooLarge));
    }

    [Fact]
    public void What_the_store_gives_as_fast_is_left_to_it()
    {
        using var cache = Create(new AnswerCacheOptions());
        Ask(cache, "Harbour", "[]", TimeSpan.FromMicroseconds(1));

        Assert.Equal(CachePlan.Run, cache.Find(Traversal("Harbour")).Plan(Revision(2, 2), Today, out _));
        Assert.Equal(1, cache.Counts.Decisions.InMemory(CacheDecision.TooFast));
    }

    [Fact]
    public void What_is_no_dear_answer_is_left_until_it_is_asked_for_again()
    {
        using var cache = Create(new AnswerCacheOptions { ShareFrom = TimeSpan.MaxValue });
        var place = cache.Find(Traversal("Harbour"));
        place.Offer(Revision(1, 1), Today, Answer("[]"), TimeSpan.FromMilliseconds(1));

        Assert.Equal(CachePlan.Run, place.Plan(Revision(2, 2), Today, out _));
        Assert.Equal(1, cache.Counts.Decisions.InMemory(CacheDecision.AskedOnce));
        Assert.Equal(CachePlan.RunAndOffer, place.Plan(Revision(2, 2), Today, out _));
    }

    [Fact]
    public async Task Redis_is_offered_what_is_dear_and_asked_for_again()
    {
        using var redis = await RedisServer.StartAsync();
        await using var server = new Redis.CachingServer(redis, run: TimeSpan.FromSeconds(1.5));
        await server.BecomesAsync(RedisState.Up);
        Assert.Equal(CacheDecision.AskedOnce, server.Explain("Harbour", 1).Redis);
        for (var revision = 1; revision <= 3; revision++)
        {
            await server.AskAsync("Harbour", revision);
        }

        var dear = server.Explain("Harbour", 3);
        Assert.Equal((CacheDecision.Offered, CacheDecision.TooLarge), (dear.Redis, dear.Memory));
        Assert.True(dear.RedisMicroseconds < dear.RunMicroseconds);
        Assert.True(server.Counts.Decisions.InRedis(CacheDecision.Offered) > 0);

        for (var i = 0; i < 50; i++)
        {
            server.Redis.Latency.Add(TimeSpan.FromSeconds(60));
        }

        Assert.Equal(CacheDecision.StoreFaster, server.Explain("Harbour", 3).Redis);
        redis.Kill();
        await server.BecomesAsync(RedisState.Away);
        Assert.Equal(CacheDecision.Away, server.Explain("Harbour", 3).Redis);
    }

    [Fact]
    public void Metrics_count_each_decision_by_level()
    {
        using var cache = Create(FilmsInFile.Eager);
        Ask(cache, "Harbour", "[]", TimeSpan.FromMilliseconds(1));
        var counted = new List<(string? Level, string? Decision, long Count)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: AnswerCache.MeterName, Name: "kg.cache.decisions" } && cache.IsOf(instrument.Meter))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => counted.Add(((string?)tags[0].Value, (string?)tags[1].Value, count)));
        listener.Start();
        listener.RecordObservableInstruments();

        Assert.Equal([("memory", "kept", 1L)], counted);
    }

    private static AnswerCache Create(AnswerCacheOptions options) => new(FilmRecords.Model, options);

    private static CacheExplanation Explain(AnswerCache cache, string title, long revision) =>
        cache.Explain(Traversal(title), Revision(revision, revision), Today);

    /// <summary>Asks twice and offers an answer.</summary>
    private static void Ask(AnswerCache cache, string title, string json, TimeSpan run)
    {
        var place = cache.Find(Traversal(title));
        place.Plan(Revision(1, 1), Today, out _);
        place.Plan(Revision(1, 1), Today, out _);
        place.Offer(Revision(1, 1), Today, Answer(json), run);
    }
}
