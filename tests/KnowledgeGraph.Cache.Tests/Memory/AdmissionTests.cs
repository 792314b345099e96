using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Cache.Tests.PlannedSource;

namespace KnowledgeGraph.Cache.Tests.Memory;

/// <summary>Which answers memory lets in.</summary>
public sealed class AdmissionTests
{
    private static readonly PublishedRevision Now = Revision(1, 1);

    /// <summary>Of a bit less than a kilobyte with what an entry takes.</summary>
    private static readonly KeptAnswer Kilobyte = Answer(new string(' ', 700));

    [Fact]
    public void It_never_takes_more_bytes_than_it_may()
    {
        using var cache = Create(maxBytes: 10_000);
        for (var i = 0; i < 200; i++)
        {
            Ask(cache, $"Film {i}", times: 1 + i % 3, TimeSpan.FromMilliseconds(1));
            Assert.InRange(cache.MemoryBytes, 0, 10_000);
        }

        Assert.InRange(cache.MemoryAnswers, 9, 10);
    }

    [Fact]
    public void Traversals_are_named_before_their_first_run_once_runs_take_long()
    {
        using var cache = new AnswerCache(FilmRecords.Model, new AnswerCacheOptions());
        Assert.False(cache.KnowsFirst);
        Ask(cache, "Cheap", times: 1, TimeSpan.FromMicroseconds(5));
        Assert.False(cache.KnowsFirst);
        Ask(cache, "Dear", times: 1, TimeSpan.FromMilliseconds(5));
        Assert.True(cache.KnowsFirst);
    }

    [Fact]
    public void What_is_asked_for_often_isn_t_pushed_out_by_what_is_asked_for_once()
    {
        using var cache = Create(maxBytes: 10_000);
        Ask(cache, "Hot", times: 50, TimeSpan.FromMilliseconds(1));
        for (var i = 0; i < 200; i++)
        {
            Ask(cache, $"Film {i}", times: 1, TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(CachePlan.Hit, cache.Find(Traversal("Hot")).Plan(Now, Today, out _));
    }

    [Fact]
    public void What_is_dear_to_run_isn_t_pushed_out_by_what_is_cheap()
    {
        using var cache = Create(maxBytes: 10_000);
        Ask(cache, "Dear", times: 3, TimeSpan.FromSeconds(1));
        for (var i = 0; i < 200; i++)
        {
            Ask(cache, $"Film {i}", times: 3, TimeSpan.FromMicroseconds(300));
        }

        Assert.Equal(CachePlan.Hit, cache.Find(Traversal("Dear")).Plan(Now, Today, out _));
    }

    [Fact]
    public void What_a_write_made_stale_goes_first()
    {
        using var cache = Create(maxBytes: 10_000);
        for (var i = 0; i < 9; i++)
        {
            Ask(cache, $"Old {i}", times: 100, TimeSpan.FromSeconds(1));
        }

        var later = Revision(2, 2);
        for (var i = 0; i < 8; i++)
        {
            Offer(cache, $"New {i}", later, TimeSpan.FromMicroseconds(300));
        }

        Assert.InRange(Enumerable.Range(0, 8).Count(i => cache.Find(Traversal($"New {i}")).Plan(later, Today, out _) == CachePlan.Hit), 7, 8);
    }

    [Fact]
    public void An_answer_that_would_take_most_of_it_is_not_let_in()
    {
        using var cache = Create(maxBytes: 10_000);
        cache.Find(Traversal("Large")).Offer(Now, Today, Answer(new string(' ', 5_000)), TimeSpan.FromSeconds(1));

        Assert.Equal(0, cache.MemoryAnswers);
    }

    [Fact]
    public void What_the_store_gives_at_once_isn_t_kept()
    {
        using var cache = new AnswerCache(FilmRecords.Model, new AnswerCacheOptions { KeepFrom = TimeSpan.FromMicroseconds(5) });
        var place = cache.Find(Traversal("Quick"));
        Assert.Equal(CachePlan.Share, place.Plan(Now, Today, out _));

        place.Offer(Revision(0, 0), Today, Kilobyte, TimeSpan.FromMicroseconds(3));

        Assert.Equal(CachePlan.Run, place.Plan(Now, Today, out _));
    }

    [Fact]
    public void What_takes_little_is_kept_and_what_takes_long_is_shared_too()
    {
        using var cache = new AnswerCache(FilmRecords.Model, new AnswerCacheOptions());
        var place = cache.Find(Traversal("Film"));
        place.Plan(Now, Today, out _);
        place.Offer(Revision(0, 0), Today, Kilobyte, TimeSpan.FromMicroseconds(50));
        Assert.Equal(CachePlan.RunAndOffer, place.Plan(Now, Today, out _));

        place.Offer(Revision(0, 0), Today, Kilobyte, TimeSpan.FromMilliseconds(50));
        Assert.Equal(CachePlan.Share, place.Plan(Now, Today, out _));
    }

    private static AnswerCache Create(long maxBytes) => new(FilmRecords.Model, new AnswerCacheOptions { MaxBytes = maxBytes });

    private static void Ask(AnswerCache cache, string title, int times, TimeSpan taken)
    {
        var place = cache.Find(Traversal(title));
        for (var i = 0; i < times; i++)
        {
            if (place.Plan(Now, Today, out _) != CachePlan.Hit)
            {
                place.Offer(Now, Today, Kilobyte, taken);
            }
        }
    }

    private static void Offer(AnswerCache cache, string title, PublishedRevision revision, TimeSpan taken)
    {
        var place = cache.Find(Traversal(title));
        place.Plan(revision, Today, out _);
        place.Offer(revision, Today, Kilobyte, taken);
    }
}
