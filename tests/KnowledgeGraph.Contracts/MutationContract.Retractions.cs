using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <content>Why claims are taken back, and how long a write is remembered by its key.</content>
public abstract partial class MutationContract
{
    [Fact]
    public async Task The_reason_of_a_retraction_is_kept_with_the_claim()
    {
        var before = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromMinutes(1));
        var answer = await WriteAsync("""retractClaim(input: { id: "harbour-lead", reason: "She said “no”.\nTwice." }) { revision claim { retractionReason } }""");
        Assert.Equal("""{"revision":2,"claim":{"retractionReason":"She said “no”.\nTwice."}}""", Compacted(answer));
        await AnswersAsync(
            $$"""
            {
              changes(since: 1) { recorded { key } retracted { key retractionReason } }
              now: credits(where: { key: { eq: "harbour-lead" } }) { totalCount }
              before: credits(where: { key: { eq: "harbour-lead" } }, knownAt: "{{before:O}}") { nodes { retractionReason retractedAt } }
            }
            """,
            """
            {
              "changes": [{ "recorded": [], "retracted": [{ "key": "harbour-lead", "retractionReason": "She said “no”.\nTwice." }] }],
              "now": { "totalCount": 0 },
              "before": { "nodes": [{ "retractionReason": null, "retractedAt": null }] }
            }
            """);
    }

    [Fact]
    public async Task A_retraction_needs_no_reason_and_a_bad_one_is_refused()
    {
        Assert.Equal(["input.reason INVALID_TEXT"], await RefusedAsync("""retractClaim(input: { id: "harbour-lead", reason: "a\u0000b" })"""));
        Assert.Equal(
            ["input.reason TEXT_TOO_LONG"],
            await RefusedAsync($$"""retractClaim(input: { id: "harbour-lead", reason: "{{new string('a', 20_001)}}" })"""));
        var answer = await WriteAsync("""retractClaim(input: { id: "harbour-lead" }) { claim { key retractionReason } }""");
        Assert.Equal("""{"claim":{"key":"harbour-lead","retractionReason":null}}""", Compacted(answer));
    }

    [Fact]
    public async Task A_key_is_good_for_as_long_as_the_write_says()
    {
        var stop = TestContext.Current.CancellationToken;
        var write = FilmRecords.Write([FilmRecords.Node("film/untitled", "First")], []) with
        {
            Idempotency = new IdempotencyStamp("k", "input") { KeptFor = TimeSpan.FromDays(30) },
        };
        var other = write with { Idempotency = write.Idempotency with { InputHash = "other" } };
        Assert.Equal(2, (await Ledger.WriteAsync(write, stop)).Revision);
        Clock.AdjustTime(Clock.GetUtcNow() + TimeSpan.FromDays(29));
        Assert.True((await Ledger.WriteAsync(write, stop)).IsReplayed);
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", Assert.Single((await Ledger.WriteAsync(other, stop)).Problems).Code);
        Clock.AdjustTime(Clock.GetUtcNow() + TimeSpan.FromDays(2));
        Assert.False((await Ledger.WriteAsync(other, stop)).IsReplayed);
    }

    [Fact]
    public async Task A_key_is_good_for_a_week()
    {
        const string first = """upsertNodes(input: { idempotencyKey: "k", films: [{ key: "film/untitled", name: "First" }] }) { revision }""";
        const string second = """upsertNodes(input: { idempotencyKey: "k", films: [{ key: "film/untitled", name: "Second" }] }) { revision }""";
        Assert.Equal(2, (int)(await WriteAsync(first))["revision"]!);
        // Not Advance: it would fire, one by one, all that the stores wake up for in a week.
        Clock.AdjustTime(Clock.GetUtcNow() + IdempotencyStamp.UsuallyKeptFor - TimeSpan.FromMinutes(1));
        Assert.Equal(["input.idempotencyKey IDEMPOTENCY_KEY_REUSED"], await RefusedAsync(second[..second.LastIndexOf('{')]));
        Assert.Equal(2, (int)(await WriteAsync(first))["revision"]!);
        Clock.AdjustTime(Clock.GetUtcNow() + TimeSpan.FromMinutes(2));
        Assert.Equal(3, (int)(await WriteAsync(second))["revision"]!);
        Assert.Equal(3, (int)(await WriteAsync(second))["revision"]!);
        Assert.Equal(["input.idempotencyKey IDEMPOTENCY_KEY_REUSED"], await RefusedAsync(first[..first.LastIndexOf('{')]));
    }
}
