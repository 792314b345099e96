using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Contracts;

/// <summary>What every <see cref="IBulkLoad"/> does. Each test has a store of its own, with one person and one film.</summary>
public abstract class GraphLoadContract : FilmStoreFixture
{
    private const string Crews = "{ films { nodes { key crew { totalCount } } } }";
    private const string CrewsBefore = """{ "films": { "nodes": [{ "key": "film/harbour", "crew": { "totalCount": 0 } }] } }""";

    private static readonly BundleStamp Stamp = new("almanac", "hash");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected override GraphWrite Content => Write([Node("person/ada", "Ada", ("imdbId", "nm1")), Node("film/harbour", "Harbour")], []);

    private static ClaimRecord Credit(string film, string key, string? period = "1979", string person = "person/ada") =>
        Claim("Credit", key, person, film, period, ("job", "DIRECTS"));

    private ValueTask<IBulkLoad> BeginAsync() => Ledger.BeginLoadAsync("loader", Stamp, Cancellation);

    private static ValueTask<ImmutableArray<WriteProblem>> AppendAsync(IBulkLoad load, IEnumerable<NodeRecord> nodes, params ClaimRecord[] claims) =>
        load.AppendAsync(new LoadBatch([.. nodes], [.. claims]), Cancellation);

    private static async Task<string[]> RefusedAsync(IBulkLoad load, IEnumerable<NodeRecord> nodes, params ClaimRecord[] claims) =>
        [.. (await AppendAsync(load, nodes, claims)).Select(problem => $"{(problem.IsClaim ? "claim" : "node")} {problem.Index} {problem.Field} {problem.Code}")];

    private static (long Revision, int Nodes, int Claims, int Retracted, int Evidence) Counts(WriteResult result) =>
        (result.Revision, result.NodesRecorded, result.ClaimsRecorded, result.ClaimsRetracted, result.EvidenceRecorded);

    [Fact]
    public async Task All_batches_are_one_revision_and_nothing_shows_before()
    {
        await using var load = await BeginAsync();
        Assert.Empty(await AppendAsync(load, [Node("film/return", "Return")], Credit("film/harbour", "a")));
        Assert.Empty(await AppendAsync(load, [], Credit("film/return", "b"), Credit("film/return", "c", "1980")));
        await AnswersAsync(Crews, CrewsBefore);

        Assert.Equal((2, 1, 3, 0, 0), Counts(await load.PublishAsync(Cancellation)));
        await AnswersAsync(
            Crews,
            """
            { "films": { "nodes": [
              { "key": "film/harbour", "crew": { "totalCount": 1 } }, { "key": "film/return", "crew": { "totalCount": 2 } }
            ] } }
            """);
        await AnswersAsync("{ changes(since: 1) { revision author } }", """{ "changes": [{ "revision": 2, "author": "loader" }] }""");
        Assert.Equal(Stamp.Hash, await Ledger.FindBundleAsync(Stamp.Name, Cancellation));
    }

    [Fact]
    public async Task A_load_that_is_given_up_leaves_nothing()
    {
        await using (var load = await BeginAsync())
        {
            Assert.Empty(await AppendAsync(load, [Node("film/return", "Return")], Credit("film/harbour", "a")));
        }

        await AnswersAsync(Crews, CrewsBefore);
        Assert.Null(await Ledger.FindBundleAsync(Stamp.Name, Cancellation));
        Assert.Empty(await Ledger.FindNodesAsync(["film/return"], Cancellation));
        await using var next = await BeginAsync();
        Assert.Empty(await AppendAsync(next, [Node("film/return", "The Return")], Credit("film/return", "a")));
        Assert.Equal((2, 1, 1, 0, 0), Counts(await next.PublishAsync(Cancellation)));
    }

    [Fact]
    public async Task The_same_again_is_no_revision()
    {
        for (var i = 0; i < 2; i++)
        {
            await using var load = await BeginAsync();
            Assert.Empty(await AppendAsync(load, [Node("film/return", "Return")]));
            Assert.Empty(await AppendAsync(load, [], Credit("film/return", "a")));
            Assert.Equal(i == 0 ? (2, 1, 1, 0, 0) : (2, 0, 0, 0, 0), Counts(await load.PublishAsync(Cancellation)));
        }

        await using var empty = await BeginAsync();
        Assert.Equal((2, 0, 0, 0, 0), Counts(await empty.PublishAsync(Cancellation)));
    }

    [Fact]
    public async Task Other_content_takes_the_place_of_what_is_recorded()
    {
        await WriteAsync(Write([Node("source/almanac", "Almanac")], [Credit("film/harbour", "a").With(Evidence("source/almanac", "…", 1))]));
        await using var load = await BeginAsync();
        Assert.Empty(await AppendAsync(load, [Node("film/harbour", "The Harbour")]));
        Assert.Empty(await AppendAsync(load, [], Credit("film/harbour", "a", "1980").With(Evidence("source/almanac", "…", 2))));
        Assert.Equal((3, 1, 1, 1, 1), Counts(await load.PublishAsync(Cancellation)));
        await AnswersAsync(
            "{ films { nodes { name crew { edges { claim { validFrom evidence { page } } } } } } }",
            """{ "films": { "nodes": [{ "name": "The Harbour", "crew": { "edges": [{ "claim": { "validFrom": "1980", "evidence": [{ "page": 2 }] } }] } }] } }""");
    }

    [Fact]
    public async Task Nodes_are_read_as_published_and_as_appended()
    {
        await using var load = await BeginAsync();
        Assert.Empty(await AppendAsync(load, [Node("film/return", "Return")]));
        Assert.Empty(await AppendAsync(load, [Node("film/harbour", "The Harbour")]));
        var nodes = await load.ReadNodesAsync(["film/harbour", "film/lost", "film/return", "person/ada", "person/ada"], Cancellation);
        Assert.Equal(
            ["film/harbour The Harbour", "film/return Return", "person/ada Ada"],
            nodes.Select(node => $"{node.Key} {node.Value.Values[node.Value.Kind.FindAttribute("name")!.Index]}").Order(StringComparer.Ordinal));
        var (expected, found) = (Node("person/ada", "Ada", ("imdbId", "nm1")), nodes["person/ada"]);
        Assert.Equal(("person/ada", expected.Kind), (found.Key, found.Kind));
        Assert.Equal<object?>(expected.Values, found.Values);
    }

    [Fact]
    public async Task A_batch_with_problems_is_told_and_the_load_not_published()
    {
        await using (var load = await BeginAsync())
        {
            Assert.Empty(await AppendAsync(load, [Node("film/return", "Return")], Credit("film/harbour", "a")));
            Assert.Equal(
                ["node 0 key DUPLICATE_KEY", "claim 1 film UNKNOWN_NODE"],
                await RefusedAsync(load, [Node("film/return", "Other")], Credit("film/return", "b"), Credit("film/lost", "c")));
            Assert.Equal(["claim 0 maker WRONG_KIND"], await RefusedAsync(load, [], Credit("film/return", "d", person: "film/harbour")));
            Assert.Equal(["claim 0  DUPLICATE_CLAIM"], await RefusedAsync(load, [], Credit("film/harbour", "a", "1980")));
            Assert.Equal(["node 0 imdbId DUPLICATE_VALUE"], await RefusedAsync(load, [Node("person/eve", "Eve", ("imdbId", "nm1"))]));
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await load.PublishAsync(Cancellation));
        }

        await AnswersAsync(Crews, CrewsBefore);
        Assert.Equal(1, await Store.GetRevisionAsync(Cancellation));
    }

    [Fact]
    public async Task A_load_has_an_end()
    {
        var load = await BeginAsync();
        await load.PublishAsync(Cancellation);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await AppendAsync(load, []));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await load.PublishAsync(Cancellation));
        await load.DisposeAsync();
        await WriteAsync(Write([Node("film/return", "Return")], []));
    }

    [Fact]
    public async Task Loads_come_one_after_the_other()
    {
        var first = await BeginAsync();
        var waiting = Task.Run(async () => await BeginAsync(), Cancellation);
        Assert.Empty(await AppendAsync(first, [Node("film/return", "Return")]));
        Assert.False(waiting.IsCompleted);
        Assert.Equal((2, 1, 0, 0, 0), Counts(await first.PublishAsync(Cancellation)));
        await using var second = await waiting;
        Assert.Empty(await AppendAsync(second, [], Credit("film/return", "a")));
        Assert.Equal((3, 0, 1, 0, 0), Counts(await second.PublishAsync(Cancellation)));
    }

    [Fact]
    public async Task A_load_that_is_broken_off_can_be_given_up()
    {
        await using (var load = await BeginAsync())
        {
            Assert.Empty(await AppendAsync(load, [Node("film/return", "Return")]));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                async () => await load.AppendAsync(new LoadBatch([Node("film/lost", "Lost")], []), new CancellationToken(canceled: true)));
        }

        await AnswersAsync(Crews, CrewsBefore);
        await WriteAsync(Write([Node("film/return", "Return")], []));
        Assert.Equal(2, await Store.GetRevisionAsync(Cancellation));
    }
}
