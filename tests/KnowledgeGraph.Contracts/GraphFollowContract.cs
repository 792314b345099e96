using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Contracts;

/// <summary>How every <see cref="IGraphStore"/> tells of new revisions. Each test has a store of its own, empty at first.</summary>
public abstract class GraphFollowContract : IAsyncLifetime
{
    private StoreUnderTest? opened;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty store.</summary>
    protected abstract ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock);

    public async ValueTask InitializeAsync() => opened = await OpenAsync(FilmRecords.Model, new FakeTimeProvider(FilmGraph.Start));

    public async ValueTask DisposeAsync()
    {
        if (opened is not null)
        {
            await opened.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_there_comes_first_and_what_is_written_later_follows()
    {
        await WriteAsync(3);
        await using var revisions = Follow(after: 1);

        Assert.Equal(2, await NextAsync(revisions));
        Assert.Equal(3, await NextAsync(revisions));
        var next = NextAsync(revisions);
        Assert.False(next.IsCompleted);
        await WriteAsync(1);
        Assert.Equal(4, await next);
    }

    [Fact]
    public async Task A_revision_that_isn_t_there_yet_is_waited_for()
    {
        await using var revisions = Follow(after: 2);
        var next = NextAsync(revisions);

        await WriteAsync(3);

        Assert.Equal(3, await next);
    }

    [Fact]
    public async Task A_revision_can_be_read_when_it_is_told_of()
    {
        await using var revisions = Follow(after: 0);
        var next = NextAsync(revisions);
        await WriteAsync(1);

        Assert.True(await opened!.Store.GetRevisionAsync(Cancellation) >= await next);
    }

    [Fact]
    public async Task Every_follower_gets_every_revision_once_and_in_order_while_others_write()
    {
        const int count = 40;
        var followers = Enumerable.Range(0, 4).Select(after => CollectAsync(after, count)).ToList();
        await WriteAsync(count);

        for (var after = 0; after < followers.Count; after++)
        {
            Assert.Equal(Enumerable.Range(after + 1, count - after).Select(revision => (long)revision), await followers[after]);
        }
    }

    [Fact]
    public async Task A_follower_may_stop_while_it_waits()
    {
        using var stop = new CancellationTokenSource();
        await using var revisions = Follow(after: 0, stop);
        var next = NextAsync(revisions);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task A_store_that_is_closed_has_no_more()
    {
        await using var revisions = Follow(after: 0);
        var next = revisions.MoveNextAsync();

        await opened!.DisposeAsync();
        opened = null;

        Assert.False(await next);
    }

    private IAsyncEnumerator<long> Follow(long after, CancellationTokenSource? stop = null) =>
        opened!.Store.FollowAsync(after, stop?.Token ?? Cancellation).GetAsyncEnumerator(Cancellation);

    private static async Task<long> NextAsync(IAsyncEnumerator<long> revisions)
    {
        Assert.True(await revisions.MoveNextAsync());
        return revisions.Current;
    }

    private async Task<List<long>> CollectAsync(long after, long last)
    {
        var all = new List<long>();
        await foreach (var revision in opened!.Store.FollowAsync(after, Cancellation))
        {
            all.Add(revision);
            if (revision == last)
            {
                break;
            }
        }

        return all;
    }

    private async Task WriteAsync(int revisions)
    {
        for (var i = 0; i < revisions; i++)
        {
            var before = await opened!.Store.GetRevisionAsync(Cancellation);
            var result = await opened.Ledger.WriteAsync(Write([Node("film/harbour", $"Harbour {before + 1}")], []), Cancellation);
            Assert.Equal(before + 1, result.Revision);
        }
    }
}
