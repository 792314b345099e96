using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Cache.Tests.PlannedSource;

namespace KnowledgeGraph.Cache.Tests;

/// <summary>Operations that ask for one answer at once.</summary>
public sealed class FlightTests : IDisposable
{
    private readonly AnswerCache cache = new(FilmRecords.Model, FilmsInFile.Eager);
    private readonly ICachedTraversal films;

    public FlightTests() => films = cache.Find(Traversal("Harbour"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => cache.Dispose();

    [Fact]
    public async Task A_hundred_wait_for_one_run()
    {
        var source = new PlannedSource();
        var asked = Enumerable.Range(0, 100).Select(_ => AskAsync(source, Revision(5, 3), Cancellation)).ToArray();

        source.Land("[1]");

        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal("[1]", Text(answer)));
        Assert.Equal(1, source.Runs);
        Assert.Equal((1, 99), (cache.Counts.FromStore, cache.Counts.FromFlights));
        Assert.Equal(CachePlan.Hit, films.Plan(Revision(5, 3), Today, out _));
    }

    [Fact]
    public async Task Who_is_cancelled_leaves_the_others()
    {
        var source = new PlannedSource();
        using var gone = new CancellationTokenSource();
        var first = AskAsync(source, Revision(5, 3), gone.Token);
        var second = AskAsync(source, Revision(5, 3), Cancellation);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(source.Token.IsCancellationRequested);
        source.Land("[1]");

        Assert.Equal("[1]", Text(await second));
    }

    [Fact]
    public async Task When_all_are_cancelled_the_run_is_too_and_the_next_one_begins_anew()
    {
        var source = new PlannedSource();
        using var gone = new CancellationTokenSource();
        var (first, second) = (AskAsync(source, Revision(5, 3), gone.Token), AskAsync(source, Revision(5, 3), gone.Token));

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.True(source.Token.IsCancellationRequested);

        var other = new PlannedSource();
        other.Land("[2]");
        Assert.Equal("[2]", Text(await AskAsync(other, Revision(5, 3), Cancellation)));
    }

    [Fact]
    public async Task Nobody_waits_for_a_run_from_before_a_write()
    {
        var (before, after) = (new PlannedSource(), new PlannedSource());
        var old = AskAsync(before, Revision(5, 3), Cancellation);
        var fresh = AskAsync(after, Revision(6, 6), Cancellation);

        after.Land("[2]");
        Assert.Equal("[2]", Text(await fresh));
        before.Land("[1]");

        Assert.Equal("[1]", Text(await old));
        Assert.Equal(CachePlan.Hit, films.Plan(Revision(6, 6), Today, out var kept));
        Assert.Equal("[2]", Text(kept));
    }

    [Fact]
    public async Task A_write_to_other_kinds_is_waited_through()
    {
        var source = new PlannedSource();
        var (first, second) = (AskAsync(source, Revision(5, 3), Cancellation), AskAsync(source, Revision(6, 3), Cancellation));

        source.Land("[1]");

        Assert.Equal(("[1]", "[1]"), (Text(await first), Text(await second)));
        Assert.Equal(1, source.Runs);
    }

    [Fact]
    public async Task A_failure_is_told_to_all_and_not_kept()
    {
        var source = new PlannedSource();
        var asked = Enumerable.Range(0, 3).Select(_ => AskAsync(source, Revision(5, 3), Cancellation)).ToArray();

        source.Fail(new TraversalException("STORE_UNAVAILABLE", "It is away."));

        foreach (var answer in asked)
        {
            Assert.Equal("STORE_UNAVAILABLE", (await Assert.ThrowsAsync<TraversalException>(() => answer)).Code);
        }

        Assert.Equal(CachePlan.Share, films.Plan(Revision(5, 3), Today, out _));
    }

    [Fact]
    public async Task An_answer_with_errors_is_left_to_each()
    {
        var source = new PlannedSource();
        var asked = Enumerable.Range(0, 3).Select(_ => AskAsync(source, Revision(5, 3), Cancellation)).ToArray();

        source.LandNothing();

        Assert.All(await Task.WhenAll(asked), Assert.Null);
        Assert.Equal(0, cache.MemoryAnswers);
    }

    private Task<KeptAnswer?> AskAsync(PlannedSource source, PublishedRevision revision, CancellationToken cancellationToken) =>
        films.ShareAsync(revision, Today, source, cancellationToken).AsTask();
}
