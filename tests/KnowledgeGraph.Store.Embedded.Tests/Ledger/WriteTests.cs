using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Ledger;

public sealed class WriteTests : IDisposable
{
    private static readonly NodeRecord France = Node("country/fra", "France", ("isoAlpha3", "FRA"));
    private static readonly NodeRecord Union = Node("institution/eu", "European Union", ("institutionKind", "UNION"));
    private static readonly NodeRecord Article = Node("source/article", "Article", ("publishedAt", "2025-03-07"));
    private static readonly NodeRecord Other = Node("source/other", "Other article", ("publishedAt", "2025-03-05"));
    private static readonly NodeRecord Topic = Node("topic/truce", "Truce");

    private readonly StoreFile file = new();

    [Fact]
    public async Task A_write_is_one_revision_and_the_same_again_is_none()
    {
        await using var store = file.Open();
        var write = Write([France, Union], [Membership("country/fra", "institution/eu", "1958-01-01")]);

        var first = await store.Write(write);
        var second = await store.Write(write);

        Assert.Equal((1, 2, 1, 0, 0), (first.Revision, first.NodesRecorded, first.ClaimsRecorded, first.ClaimsRetracted, first.EvidenceRecorded));
        Assert.Empty(first.Problems);
        Assert.Equal((1, 0, 0, 0, 0), (second.Revision, second.NodesRecorded, second.ClaimsRecorded, second.ClaimsRetracted, second.EvidenceRecorded));
        Assert.Empty(second.Problems);
        Assert.Equal(1L, file.Query("SELECT count(*) FROM revision"));
    }

    [Fact]
    public async Task An_empty_write_is_no_revision()
    {
        await using var store = file.Open();

        var result = await store.Write(Write([], []));

        Assert.Equal(0, result.Revision);
        Assert.Equal(0, await store.GetRevisionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task All_problems_are_reported_at_once_and_nothing_is_written()
    {
        await using var store = file.Open();
        await store.Write(Write([France], []));

        var result = await store.Write(Write(
            [Node("country/bel", "Belgium", ("isoAlpha3", "FRA")), Union, Union],
            [
                Membership("country/xyz", "institution/nato"),
                Membership("country/fra", "country/bel"),
                Stance("country/fra", "topic/truce", "SUPPORTS", "2025", Evidence("source/lost", "1:0-5")),
            ]));

        Assert.Equal(
            [
                (false, 2, "key", "DUPLICATE_KEY"),
                (false, 0, "isoAlpha3", "DUPLICATE_VALUE"),
                (true, 0, "member", "UNKNOWN_NODE"),
                (true, 0, "group", "UNKNOWN_NODE"),
                (true, 1, "group", "WRONG_KIND"),
                (true, 2, "topic", "UNKNOWN_NODE"),
                (true, 2, "evidence[0].source", "UNKNOWN_NODE"),
            ],
            result.Problems.Select(problem => (problem.IsClaim, problem.Index, problem.Field, problem.Code)));
        Assert.Equal("There is no node with the key “country/xyz”: add it to the write, or correct the key.", result.Problems[2].Message);
        Assert.Equal((1, 0, 0), (result.Revision, result.NodesRecorded, result.ClaimsRecorded));
        Assert.Equal(1L, file.Query("SELECT count(*) FROM node"));
        Assert.Equal(1, await store.GetRevisionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_nodes_may_swap_their_unique_values()
    {
        await using var store = file.Open();
        var belgium = Node("country/bel", "Belgium", ("isoAlpha3", "BEL"));
        await store.Write(Write([France, belgium], []));

        var result = await store.Write(Write(
            [Node("country/fra", "France", ("isoAlpha3", "BEL")), Node("country/bel", "Belgium", ("isoAlpha3", "FRA"))], []));

        Assert.Empty(result.Problems);
        Assert.Equal((2, 2), (result.Revision, result.NodesRecorded));
    }

    [Fact]
    public async Task A_claim_with_other_content_takes_the_place_of_the_former()
    {
        await using var store = file.Open();
        await store.Write(Write([France, Union], [Membership("country/fra", "institution/eu", "1958-01-01")]));

        var result = await store.Write(Write([], [Membership("country/fra", "institution/eu", "1958-01-01", "2030")]));

        Assert.Equal((2, 1, 1), (result.Revision, result.ClaimsRecorded, result.ClaimsRetracted));
        Assert.Equal("1 2 2", file.Query("SELECT seq || ' ' || retracted || ' ' || superseded_by FROM claim WHERE retracted IS NOT NULL"));
        Assert.Equal(
            ClaimIdentity.IdOf(Membership("country/fra", "institution/eu", "1958-01-01")),
            file.Query("SELECT key FROM claim WHERE seq = 2"));
        Assert.Equal(2L, file.Query("SELECT count(DISTINCT id) FROM claim"));
    }

    [Fact]
    public async Task Each_further_content_has_an_id_of_its_own()
    {
        await using var store = file.Open();
        await store.Write(Write([France, Union], [Membership("country/fra", "institution/eu", "1958")]));
        await store.Write(Write([], [Membership("country/fra", "institution/eu", "1958", "2030")]));
        await store.Write(Write([], [Membership("country/fra", "institution/eu", "1958")]));

        Assert.Equal(3L, file.Query("SELECT count(DISTINCT id) FROM claim"));
        Assert.Equal("1:2 2:3 3:", file.Query("SELECT group_concat(seq || ':' || coalesce(superseded_by, ''), ' ') FROM claim"));
    }

    [Fact]
    public async Task One_write_may_not_say_two_things_under_one_identity()
    {
        await using var store = file.Open();

        var result = await store.Write(Write(
            [France, Union],
            [Membership("country/fra", "institution/eu", "1958"), Membership("country/fra", "institution/eu", "1958", "2030")]));

        Assert.Equal(["DUPLICATE_CLAIM"], result.Problems.Select(problem => problem.Code));
        Assert.Equal(0, result.Revision);
    }

    [Fact]
    public async Task A_key_stays_with_its_kind()
    {
        await using var store = file.Open();
        await store.Write(Write([France, Union, Topic], [Claim("Proposal", "country/fra", "topic/truce", key: "a")]));

        var result = await store.Write(Write(
            [], [Claim("Membership", "country/fra", "institution/eu", key: "a", values: [("membershipRole", "MEMBER")])]));

        Assert.Equal([(true, 0, "key", "DUPLICATE_KEY")], result.Problems.Select(p => (p.IsClaim, p.Index, p.Field, p.Code)));
    }

    [Fact]
    public async Task Two_sources_of_one_claim_pool_their_evidence()
    {
        await using var store = file.Open();
        var first = Evidence("source/article", "3:0-10", "Backs it.");
        var second = Evidence("source/other", "1:0-9");
        await store.Write(Write([France, Topic, Article, Other], [Stance("country/fra", "topic/truce", "SUPPORTS", "2025", first)]));

        var added = await store.Write(Write([], [Stance("country/fra", "topic/truce", "SUPPORTS", "2025", second)]));
        var changed = await store.Write(Write(
            [], [Stance("country/fra", "topic/truce", "SUPPORTS", "2025", Evidence("source/article", "3:0-10", "Supports it."))]));

        Assert.Equal((2, 0, 1), (added.Revision, added.ClaimsRecorded, added.EvidenceRecorded));
        Assert.Equal((3, 0, 1), (changed.Revision, changed.ClaimsRecorded, changed.EvidenceRecorded));
        Assert.Equal("1:3 2: 3:", file.Query("SELECT group_concat(seq || ':' || coalesce(retracted, ''), ' ') FROM evidence"));
    }

    [Fact]
    public async Task The_evidence_of_a_claim_that_is_replaced_goes_on_to_the_new_one()
    {
        await using var store = file.Open();
        await store.Write(Write(
            [France, Topic, Article, Other],
            [Claim("Proposal", "country/fra", "topic/truce", key: "p", evidence: [Evidence("source/article", "1:0-4")])]));

        await store.Write(Write(
            [], [Claim("Proposal", "country/fra", "topic/truce", "2025", key: "p", evidence: [Evidence("source/other", "2:0-4")])]));

        Assert.Equal("1 2 2", file.Query("SELECT group_concat(claim, ' ') FROM evidence"));
    }

    [Fact]
    public async Task Instants_grow_even_when_the_clock_stands()
    {
        await using var store = file.Open();
        await store.Write(Write([France], []));
        await store.Write(Write([Union], []));

        Assert.Equal(1L, file.Query("SELECT max(recorded_at) - min(recorded_at) FROM revision"));
        Assert.Equal(file.Clock.GetUtcNow().UtcTicks, file.Query("SELECT min(recorded_at) FROM revision"));
    }

    [Fact]
    public async Task A_bundle_is_known_by_its_last_hash()
    {
        await using var store = file.Open();
        var cancellation = TestContext.Current.CancellationToken;
        await store.Write(Write([France], [], new BundleStamp("seed", "aa")));
        var unchanged = await store.Write(Write([France], [], new BundleStamp("seed", "bb")));

        Assert.Equal(1, unchanged.Revision);
        Assert.Equal("bb", await store.FindBundleAsync("seed", cancellation));
        Assert.Null(await store.FindBundleAsync("other", cancellation));
        Assert.Equal(["country/fra"], await store.FindNodesAsync(["country/fra", "country/bel"], cancellation));
    }

    [Fact]
    public async Task Each_kind_keeps_the_last_revision_that_touched_it()
    {
        await using var store = file.Open();
        await store.Write(Write([France, Union], [Membership("country/fra", "institution/eu")]));
        await store.Write(Write([Node("country/fra", "French Republic", ("isoAlpha3", "FRA"))], []));

        Assert.Equal(
            "Country 2, Institution 1, Membership 1",
            file.Query("SELECT group_concat(name || ' ' || revision, ', ') FROM (SELECT * FROM kind ORDER BY name)"));
    }

    [Fact]
    public async Task A_cancelled_write_leaves_nothing()
    {
        await using var store = file.Open();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.WriteAsync(Write([France], []), cancelled.Token));

        Assert.Equal(0L, file.Query("SELECT count(*) FROM node"));
        Assert.Equal(1, (await store.Write(Write([France], []))).Revision);
    }

    public void Dispose() => file.Dispose();
}
