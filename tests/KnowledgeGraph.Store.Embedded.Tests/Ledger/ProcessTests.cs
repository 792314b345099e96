using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Ledger;

/// <summary>Two stores over one file, as a server and a command beside it have it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly StoreFile file = new();

    [Fact]
    public async Task What_another_writes_is_seen_within_a_moment()
    {
        await using var server = await ExampleGraph.Create(file);
        await using var command = file.Open();

        await command.Write(Write([Node("country/bel", "Belgium")], []));
        Assert.Equal(2, await server.GetRevisionAsync(TestContext.Current.CancellationToken));
        file.Clock.Advance(TimeSpan.FromMilliseconds(250));

        Assert.Equal(3, await server.GetRevisionAsync(TestContext.Current.CancellationToken));
        Assert.Equal("{'name':'Belgium'}", await new Api(server, file.Clock).Root("country(key: \"country/bel\") { name }"));
        Assert.Null(server.RefreshFailure);
    }

    [Fact]
    public async Task Both_may_write_in_turns()
    {
        await using var server = await ExampleGraph.Create(file);
        await using var command = file.Open();

        await command.Write(Write([Node("country/bel", "Belgium", ("isoAlpha3", "BEL"))], []));
        var refused = await server.Write(Write([Node("country/lux", "Luxembourg", ("isoAlpha3", "BEL"))], []));
        var written = await server.Write(Write([], [Membership("country/bel", "institution/eu", "1958-01-01")]));

        Assert.Equal("DUPLICATE_VALUE", Assert.Single(refused.Problems).Code);
        Assert.Equal((4, 1), (written.Revision, written.ClaimsRecorded));
        Assert.Equal(
            "{'totalCount':4}",
            await new Api(server, file.Clock).Root(
                "memberships(where: { object: { key: { eq: \"institution/eu\" } } }) { totalCount }"));
    }

    [Fact]
    public async Task Both_may_write_at_once()
    {
        await using var first = await ExampleGraph.Create(file);
        await using var second = file.Open();

        async Task WriteMany(EmbeddedStore store, string prefix)
        {
            for (var i = 0; i < 20; i++)
            {
                Assert.Empty((await store.Write(Write([Node($"topic/{prefix}{i}", prefix)], []))).Problems);
            }
        }

        var cancellation = TestContext.Current.CancellationToken;
        await Task.WhenAll(
            Task.Run(() => WriteMany(first, "a"), cancellation), Task.Run(() => WriteMany(second, "b"), cancellation));
        file.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(42, await first.GetRevisionAsync(TestContext.Current.CancellationToken));
        Assert.Equal(42, await second.GetRevisionAsync(TestContext.Current.CancellationToken));
        Assert.Equal("{'totalCount':42}", await new Api(second, file.Clock).Root("topics { totalCount }"));
    }

    [Fact]
    public async Task A_load_shows_once_it_is_published_and_readers_do_not_wait()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var server = await ExampleGraph.Create(file);
        await using var command = file.Open();
        await using (var load = await command.BeginLoadAsync("loader", null, cancellation))
        {
            Assert.Empty(await load.AppendAsync(new LoadBatch([Node("country/bel", "Belgium")], []), cancellation));
            file.Clock.Advance(TimeSpan.FromMilliseconds(250));
            Assert.Equal("null", await new Api(server, file.Clock).Root("country(key: \"country/bel\") { name }"));
            await load.PublishAsync(cancellation);
        }

        Assert.Equal(2, await server.GetRevisionAsync(cancellation));
        file.Clock.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(3, await server.GetRevisionAsync(cancellation));
        Assert.Equal("{'name':'Belgium'}", await new Api(server, file.Clock).Root("country(key: \"country/bel\") { name }"));
    }

    [Fact]
    public async Task Whoever_follows_one_hears_of_what_the_other_writes()
    {
        await using var server = await ExampleGraph.Create(file);
        await using var command = file.Open();
        await using var revisions = server.FollowAsync(2, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = revisions.MoveNextAsync().AsTask();

        await command.Write(Write([Node("country/bel", "Belgium")], []));
        await command.Write(Write([Node("country/lux", "Luxembourg")], []));
        Assert.False(next.IsCompleted);
        file.Clock.Advance(TimeSpan.FromMilliseconds(250));

        Assert.True(await next);
        Assert.Equal(3, revisions.Current);
        Assert.True(await revisions.MoveNextAsync());
        Assert.Equal(4, revisions.Current);
    }

    public void Dispose() => file.Dispose();
}
