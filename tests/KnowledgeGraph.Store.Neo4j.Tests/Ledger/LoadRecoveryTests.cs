using System.Collections.Immutable;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Store.Neo4j.Tests.Ledger;

/// <summary>Loads that are broken off, by their process's end or by their caller, leave the graph as it was.</summary>
public sealed class LoadRecoveryTests : IAsyncLifetime
{
    private LedgerDatabase? opened;

    private LedgerDatabase Database => opened!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Changes a bit of everything: nodes new, changed and swapping values; claims new and replaced; evidence added and replaced.</summary>
    private static LoadBatch Everything => new(
        [
            Node("person/ada-kohler", "Ada K.", ("imdbId", "nm2")), Node("person/bruno-ohara", "Bruno", ("imdbId", "nm1")), Node("film/new", "New"),
        ],
        [
            Claim("Credit", "harbour-lead", "person/bruno-ohara", "film/harbour", "1979-05-25", ("job", "ACTS"), ("role", "Guard")),
            Claim("Credit", "new-lead", "person/bruno-ohara", "film/new", "2024", ("job", "ACTS")).With(Evidence("source/almanac", "New", 99)),
            Claim("Credit", "harbour-director", "person/ada-kohler", "film/harbour", "1979-05-25", ("job", "DIRECTS"))
                .With(Evidence("source/almanac", "Directed by", 13)),
        ]);

    public async ValueTask InitializeAsync()
    {
        opened = await LedgerDatabase.CreateAsync();
        await opened.WriteAsync(FilmGraph.All);
    }

    public ValueTask DisposeAsync() => opened?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Giving_up_takes_everything_back()
    {
        var before = await Database.DumpAsync();
        await using (var load = await Database.Store.BeginLoadAsync("loader", null, Cancellation))
        {
            Assert.Empty(await load.AppendAsync(Everything, Cancellation));
            Assert.NotEqual(before, await Database.DumpAsync());
        }

        Assert.Equal(before, await Database.DumpAsync());
        Assert.Equal("1", await Database.AskAsync("MATCH (l:Ledger) WHERE l.load IS NULL AND l.writing IS NULL RETURN l.revision"));
    }

    [Fact]
    public async Task The_next_writer_takes_back_what_a_dead_process_left()
    {
        await using var dead = await Database.OpenAsync();
        var before = await Database.DumpAsync();
        var load = await dead.BeginLoadAsync("loader", null, Cancellation);
        Assert.Empty(await load.AppendAsync(Everything, Cancellation));
        await Database.AskAsync("MATCH (l:Ledger) SET l.loadUntil = datetime.realtime() - duration({seconds: 1}) RETURN 1");

        var result = await Database.WriteAsync(Write([Node("film/later", "Later")], []));

        Assert.Equal(2, result.Revision);
        await Assert.ThrowsAsync<LedgerBusyException>(async () => await load.AppendAsync(Everything, Cancellation));
        await Database.AskAsync("MATCH (n) WHERE n.key = 'film/later' OR (n:Revision AND n.number = 2) DETACH DELETE n RETURN 1");
        await Database.AskAsync("MATCH (k:Kind {name: 'Film'}) SET k.revision = 1 RETURN 1");
        Assert.Equal(before, await Database.DumpAsync());
    }

    [Fact]
    public async Task Others_wait_while_a_load_is_alive()
    {
        await using var other = await Database.OpenAsync();
        var load = await Database.Store.BeginLoadAsync("loader", null, Cancellation);
        var waiting = other.WriteAsync(Write([Node("film/later", "Later")], []), Cancellation).AsTask();
        Assert.Empty(await load.AppendAsync(Everything, Cancellation));
        Assert.False(waiting.IsCompleted);
        Assert.Equal(2, (await load.PublishAsync(Cancellation)).Revision);
        Assert.Equal(3, (await waiting).Revision);
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_both_land_in_one_order()
    {
        await using var other = await Database.OpenAsync();
        ImmutableArray<Neo4jStore> stores = [Database.Store, other];
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => stores[i % 2].WriteAsync(Write([Node($"film/f{i}", $"F {i}")], []), Cancellation).AsTask(), Cancellation)));

        Assert.Equal(Enumerable.Range(2, 20).Select(i => (long)i), results.Select(result => result.Revision).Order());
        Assert.Equal("21", await Database.AskAsync("MATCH (l:Ledger) RETURN l.revision"));
        Assert.Equal("21", await Database.AskAsync("MATCH (r:Revision) RETURN count(DISTINCT r.recordedAt)"));
    }

    [Fact]
    public async Task What_another_process_writes_is_told_of()
    {
        await using var other = await Database.OpenAsync();
        await using var revisions = other.FollowAsync(1, Cancellation).GetAsyncEnumerator(Cancellation);
        var next = revisions.MoveNextAsync();
        await Database.WriteAsync(Write([Node("film/later", "Later")], []));
        Assert.True(await next);
        Assert.Equal(2, revisions.Current);
    }
}
