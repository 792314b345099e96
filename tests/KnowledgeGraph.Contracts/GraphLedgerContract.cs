using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Contracts;

/// <summary>What every <see cref="IGraphLedger"/> does. Each test has a store of its own, empty at first.</summary>
public abstract class GraphLedgerContract : IAsyncLifetime
{
    private static readonly NodeRecord Harbour = Node("film/harbour", "Harbour");
    private static readonly NodeRecord Ada = Node("person/ada-kohler", "Ada Köhler", ("imdbId", "nm1"));
    private static readonly NodeRecord Almanac = Node("source/almanac", "Film almanac");

    private StoreUnderTest? opened;

    protected FakeTimeProvider Clock { get; } = new(FilmGraph.Start);

    private IGraphLedger Ledger => opened!.Ledger;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty store.</summary>
    protected abstract ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock);

    public async ValueTask InitializeAsync() => opened = await OpenAsync(FilmRecords.Model, Clock);

    public async ValueTask DisposeAsync()
    {
        await opened!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static ClaimRecord Directs(string? period = "1979-05-25", string key = "director") =>
        Claim("Credit", key, "person/ada-kohler", "film/harbour", period, ("job", "DIRECTS"));

    private async Task<(long Revision, int Nodes, int Claims, int Retracted, int Evidence)> WriteAsync(
        IEnumerable<NodeRecord> nodes, params IEnumerable<ClaimRecord> claims)
    {
        var result = await Ledger.WriteAsync(Write(nodes, claims), Cancellation);
        Assert.Empty(result.Problems);
        return (result.Revision, result.NodesRecorded, result.ClaimsRecorded, result.ClaimsRetracted, result.EvidenceRecorded);
    }

    private async Task<string[]> RefusedAsync(IEnumerable<NodeRecord> nodes, params IEnumerable<ClaimRecord> claims)
    {
        var before = await opened!.Store.GetRevisionAsync(Cancellation);
        var result = await Ledger.WriteAsync(Write(nodes, claims), Cancellation);
        Assert.Equal(before, result.Revision);
        Assert.Equal((0, 0, 0, 0), (result.NodesRecorded, result.ClaimsRecorded, result.ClaimsRetracted, result.EvidenceRecorded));
        Assert.All(result.Problems, problem => Assert.NotEmpty(problem.Message));
        return [.. result.Problems.Select(problem => $"{(problem.IsClaim ? "claim" : "node")} {problem.Index} {problem.Field} {problem.Code}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_store_begins_at_revision_0() => Assert.Equal(0, await opened!.Store.GetRevisionAsync(Cancellation));

    /// <summary>What answers are kept by: a kind's revision changes with everything that is recorded or retracted of it, and with nothing else.</summary>
    [Fact]
    public async Task A_revision_names_the_last_one_that_touched_each_kind()
    {
        await WriteAsync([Harbour, Ada, Almanac], Directs());
        Assert.Equal((1, 1, 1, 1, 0), await LastAsync());
        await WriteAsync([], Directs().With(Evidence("source/almanac", "She directs.", 1)));
        Assert.Equal((1, 1, 1, 2, 0), await LastAsync());
        await RefusedAsync([Node("film/harbour", "Harbor")], Claim("Contract", "hers", "person/ada-kohler", "studio/nordlys", null));
        Assert.Equal((1, 1, 1, 2, 0), await LastAsync());
        await WriteAsync([Node("studio/nordlys", "Nordlys")], Claim("Contract", "hers", "person/ada-kohler", "studio/nordlys", null));
        Assert.Equal((1, 1, 1, 2, 3), await LastAsync());
        await Ledger.WriteAsync(Write([], []) with { Retractions = [new ClaimRetraction("director", null)] }, Cancellation);
        Assert.Equal((1, 1, 1, 4, 3), await LastAsync());
        await WriteAsync([Node("person/ada", "Ada")]);
        Assert.Equal((1, 5, 1, 4, 3), await LastAsync());
        await Ledger.WriteAsync(Write([], []) with { Merges = [new NodeMerge("person/ada", "person/ada-kohler")] }, Cancellation);
        Assert.Equal((1, 6, 1, 4, 3), await LastAsync());
    }

    /// <summary>Of films, people, sources, credits and contracts.</summary>
    private async Task<(long Films, long People, long Sources, long Credits, long Contracts)> LastAsync()
    {
        var published = await opened!.Store.GetPublishedAsync(Cancellation);
        Assert.Equal(await opened.Store.GetRevisionAsync(Cancellation), published.Number);
        Assert.All(published.Kinds, kind => Assert.Equal(kind.Revision > 0, kind.Ticks > 0));
        return (Of("Film"), Of("Person"), Of("Source"), OfClaims("Credit"), OfClaims("Contract"));

        long Of(string kind) => published.Kinds[PublishedRevision.PlaceOf((NodeKind)FilmRecords.Model.FindNodeType(kind)!)].Revision;
        long OfClaims(string kind) => published.Kinds[PublishedRevision.PlaceOf(FilmRecords.Model, FilmRecords.Model.FindClaimKind(kind)!)].Revision;
    }

    [Fact]
    public async Task A_write_is_one_revision_and_is_published_when_it_returns()
    {
        Assert.Equal((1, 2, 1, 0, 0), await WriteAsync([Ada, Harbour], Directs()));
        Assert.Equal(1, await opened!.Store.GetRevisionAsync(Cancellation));
    }

    [Fact]
    public async Task The_same_again_is_no_revision()
    {
        await WriteAsync([Ada, Harbour], Directs());
        Assert.Equal((1, 0, 0, 0, 0), await WriteAsync([Ada, Harbour], Directs()));
    }

    [Fact]
    public async Task A_node_with_other_values_gets_a_new_version()
    {
        await WriteAsync([Ada]);
        Assert.Equal((2, 1, 0, 0, 0), await WriteAsync([Node("person/ada-kohler", "Ada Köhler", ("imdbId", "nm2"))]));
    }

    [Fact]
    public async Task A_claim_with_other_content_is_retracted_and_recorded_anew()
    {
        await WriteAsync([Ada, Harbour], Directs());
        Assert.Equal((2, 0, 1, 1, 0), await WriteAsync([], Directs("1979")));
    }

    [Fact]
    public async Task A_claim_without_a_key_is_told_apart_by_what_it_says()
    {
        var claim = Directs() with { Key = null };
        await WriteAsync([Ada, Harbour], claim);
        Assert.Equal((1, 0, 0, 0, 0), await WriteAsync([], claim));
        Assert.Equal((2, 0, 1, 0, 0), await WriteAsync([], claim with { ValidFrom = PartialDate.Parse("1980") }));
    }

    [Fact]
    public async Task Further_evidence_joins_the_claim()
    {
        var first = Evidence("source/almanac", "Directed by Ada Köhler", 12);
        await WriteAsync([Ada, Harbour, Almanac], Directs().With(first));
        Assert.Equal((1, 0, 0, 0, 0), await WriteAsync([], Directs().With(first)));
        Assert.Equal((2, 0, 0, 0, 1), await WriteAsync([], Directs().With(Evidence("source/almanac", "Köhler’s “Harbour”", 40))));
    }

    [Fact]
    public async Task An_empty_write_is_no_revision() => Assert.Equal((0, 0, 0, 0, 0), await WriteAsync([]));

    [Fact]
    public async Task Everything_wrong_is_said_at_once_and_nothing_is_written()
    {
        await WriteAsync([Ada]);
        Assert.Equal(
            [
                "claim 0 film UNKNOWN_NODE",
                "claim 1 film WRONG_KIND",
                "claim 2 evidence[0].source UNKNOWN_NODE",
                "node 0 imdbId DUPLICATE_VALUE",
            ],
            await RefusedAsync(
                [Node("person/chloe-dubois", "Chloé Dubois", ("imdbId", "nm1")), Harbour],
                Claim("Credit", "a", "person/ada-kohler", "film/lost", null, ("job", "DIRECTS")),
                Claim("Credit", "b", "person/ada-kohler", "person/chloe-dubois", null, ("job", "DIRECTS")),
                Directs(key: "c").With(Evidence("source/lost", "?", 1))));
        Assert.Empty(await Ledger.FindNodesAsync(["film/harbour"], Cancellation));
    }

    [Fact]
    public async Task Nodes_are_found_by_their_keys()
    {
        await WriteAsync([Ada, Harbour]);
        Assert.Equal(
            ["film/harbour", "person/ada-kohler"],
            (await Ledger.FindNodesAsync(["film/harbour", "film/lost", "person/ada-kohler"], Cancellation)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_bundle_is_remembered_by_its_last_hash()
    {
        await Ledger.WriteAsync(Write([Ada], []) with { Bundle = new BundleStamp("seed", "a") }, Cancellation);
        await Ledger.WriteAsync(Write([Harbour], []) with { Bundle = new BundleStamp("seed", "b") }, Cancellation);
        Assert.Equal("b", await Ledger.FindBundleAsync("seed", Cancellation));
        Assert.Null(await Ledger.FindBundleAsync("other", Cancellation));
    }

    [Fact]
    public async Task Writes_at_once_are_one_revision_each()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => WriteAsync([Node($"film/f{i}", $"Film {i}")]), Cancellation)));
        Assert.Equal(Enumerable.Range(1, 8).Select(i => (long)i), results.Select(result => result.Revision).Order());
    }
}
