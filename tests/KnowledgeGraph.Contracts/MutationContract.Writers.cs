using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <content>Who may write, repetitions, and writers that write at once.</content>
public abstract partial class MutationContract
{
    [Fact]
    public async Task Who_may_not_write_is_told_and_nothing_is_written()
    {
        var mutation = """mutation { retractClaim(input: { id: "harbour-lead" }) { revision } }""";
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await ResponseAsync(mutation), StringComparison.Ordinal);
        Assert.Contains("\"code\":\"FORBIDDEN\"", await ResponseAsync(mutation, new Caller("bo", CallerRole.Reader)), StringComparison.Ordinal);
        Assert.Equal(1, await Store.GetRevisionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_repetition_answers_the_same_and_writes_nothing()
    {
        var mutation = $$"""recordClaims(input: { idempotencyKey: "k", credits: [{{Credit("")}}] }) { revision claims { id evidence { page } } userErrors { code } }""";
        var first = Compacted(await WriteAsync(mutation));
        await WriteAsync("""retractClaim(input: { id: "harbour-lead", idempotencyKey: "other" }) { revision }""");
        Assert.Equal(first, Compacted(await WriteAsync(mutation)));
        Assert.Equal(3, await Store.GetRevisionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_key_is_good_for_one_input_of_one_author()
    {
        await WriteAsync($$"""recordClaims(input: { idempotencyKey: "k", credits: [{{Credit("")}}] }) { revision }""");
        Assert.Equal(
            ["input.idempotencyKey IDEMPOTENCY_KEY_REUSED"],
            await RefusedAsync($$"""recordClaims(input: { idempotencyKey: "k", credits: [{{Credit("", job: "ACTS")}}] })"""));
        Assert.Equal(["input.idempotencyKey IDEMPOTENCY_KEY_REUSED"], await RefusedAsync("""retractClaim(input: { idempotencyKey: "k", id: "harbour-lead" })"""));
        var other = await WriteAsync("""retractClaim(input: { idempotencyKey: "k", id: "harbour-lead" }) { revision }""", new Caller("bo", CallerRole.Editor));
        Assert.Equal(3, (int)other["revision"]!);
    }

    [Fact]
    public async Task A_refused_write_leaves_its_key_free()
    {
        Assert.Equal(["input.id UNKNOWN_CLAIM"], await RefusedAsync("""retractClaim(input: { idempotencyKey: "k", id: "lost" })"""));
        Assert.Equal(2, (int)(await WriteAsync("""retractClaim(input: { idempotencyKey: "k", id: "harbour-lead" }) { revision }"""))["revision"]!);
    }

    [Fact]
    public async Task A_write_can_ask_for_the_revision_that_its_writer_knows()
    {
        Assert.Equal(["input.ifRevision REVISION_CONFLICT"], await RefusedAsync("""retractClaim(input: { ifRevision: 7, id: "harbour-lead" })"""));
        Assert.Equal(2, (int)(await WriteAsync("""retractClaim(input: { ifRevision: 1, id: "harbour-lead" }) { revision }"""))["revision"]!);
        Assert.Equal(["input.ifRevision REVISION_CONFLICT"], await RefusedAsync("""retractClaim(input: { ifRevision: 1, id: "return-lead" })"""));
    }

    [Fact]
    public async Task A_bad_key_or_revision_is_told() => Assert.Equal(
        ["input.idempotencyKey INVALID_VALUE", "input.ifRevision INVALID_VALUE"],
        await RefusedAsync("""retractClaim(input: { idempotencyKey: "", ifRevision: -1, id: "harbour-lead" })"""));

    [Fact]
    public async Task Writers_at_once_all_land_in_one_order()
    {
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var revisions = new List<long>();
            for (var i = 0; i < 5; i++)
            {
                var answer = await WriteAsync($$"""recordClaims(input: { credits: [{{Credit($"key: \"w/{writer}-{i}\"")}}] }) { revision claims { key } }""");
                Assert.Equal($"w/{writer}-{i}", (string?)answer["claims"]![0]!["key"]);
                revisions.Add((long)answer["revision"]!);
            }

            return revisions;
        }));
        var all = (await Task.WhenAll(writers)).SelectMany(revisions => revisions).Order();
        Assert.Equal(Enumerable.Range(2, 40).Select(revision => (long)revision), all);
        await AnswersAsync("""{ film(key: "film/untitled") { crew { totalCount } } }""", """{ "film": { "crew": { "totalCount": 40 } } }""");
    }
}
