using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Tests.Access;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Endpoints;

/// <summary>Mutations over HTTP that can't be served: each gets a clear error, and nothing is stored.</summary>
public sealed class BadWriteTests(BadWriteServer writable) : IClassFixture<BadWriteServer>
{
    private const string Mutation =
        "mutation M($input: RecordClaimsInput!) { recordClaims(input: $input) { revision userErrors { field code message } } }";

    private const string Evidence = """[{"source":"source/public-record"}]""";

    private readonly RunningServer server = writable.Server;

    [Theory]
    [InlineData("""{"marriages":[]}""", "Field \"marriages\" is not defined by type \"RecordClaimsInput\".")]
    [InlineData(
        """{"stances":[{"member":"country/fra","topic":"topic/truce","position":"SUPPORTS","evidence":[]}]}""",
        "Field \"member\" is not defined by type \"StanceInput\".")]
    [InlineData(
        """{"partOfs":[{"part":"institution/nato","whole":"institution/nato","validFrom":"2025-02-30","evidence":[]}]}""",
        "PartialDate cannot represent \"2025-02-30\"")]
    [InlineData("""{"stances":[{"holder":"country/fra","topic":"topic/truce","position":"LIKES","evidence":[]}]}""", "LIKES")]
    [InlineData("""{"stances":[{"holder":"country/fra","position":"SUPPORTS","evidence":[]}]}""", "Field \"topic\" of required type \"ID!\" was not provided.")]
    [InlineData("""{"stances":[{"holder":"country/fra","topic":"topic/truce","position":"SUPPORTS"}]}""", "Field \"evidence\" of required type")]
    public Task What_the_schema_does_not_know_is_refused(string input, string message) =>
        RefusesAsync(Body(input), HttpStatusCode.BadRequest, "BAD_USER_INPUT", message);

    [Fact]
    public async Task Everything_that_is_wrong_with_the_records_is_told()
    {
        var errors = await UserErrorsAsync(
            $$"""
            {
              "memberships": [
                { "member": "country/atlantis", "group": "country/fra", "membershipRole": "MEMBER", "validFrom": "2025", "validTo": "2024", "evidence": [] },
                { "member": "country/fra", "group": "institution/european-union", "membershipRole": "MEMBER", "evidence": [{ "source": "country/fra", "paraphrase": "a\u0000b" }] }
              ],
              "stances": [
                { "holder": "country/fra", "topic": "topic/lost", "position": "SUPPORTS", "validTo": "2025", "evidence": {{Evidence}} }
              ]
            }
            """);
        Assert.Equal(
            [
                "input.memberships.0.group WRONG_KIND",
                "input.memberships.0.validTo DATES_REVERSED",
                "input.memberships.0.evidence NO_EVIDENCE",
                "input.memberships.1.evidence.0.source WRONG_KIND",
                "input.memberships.1.evidence.0.paraphrase INVALID_TEXT",
                "input.stances.0.validTo ACT_HAS_NO_END",
                "input.memberships.0.member UNKNOWN_NODE",
                "input.stances.0.topic UNKNOWN_NODE",
            ],
            errors);
    }

    [Fact]
    public async Task A_confidence_is_no_more_than_sure() => Assert.Equal(
        ["input.stances.0.confidence INVALID_VALUE", "input.stances.0.topic UNKNOWN_NODE"],
        await UserErrorsAsync($$"""{"stances":[{"holder":"country/fra","topic":"topic/lost","position":"SUPPORTS","confidence":1.01,"evidence":{{Evidence}}}]}"""));

    [Fact]
    public async Task Ten_megabytes_of_text_are_too_long() => Assert.Equal(
        ["input.stances.0.evidence.0.paraphrase TEXT_TOO_LONG", "input.stances.0.topic UNKNOWN_NODE"],
        await UserErrorsAsync(
            $$"""{"stances":[{"holder":"country/fra","topic":"topic/lost","position":"SUPPORTS","evidence":[{"source":"source/public-record","paraphrase":"{{new string('x', 10_000_000)}}"}]}]}"""));

    [Fact]
    public async Task A_body_over_the_limit_is_not_read() => await RefusesAsync(
        Body($$"""{"idempotencyKey":"{{new string('x', 12_000_000)}}"}"""), HttpStatusCode.RequestEntityTooLarge, "BAD_REQUEST", "12000000");

    [Fact]
    public async Task More_claims_than_one_call_may_have_are_counted_and_no_more()
    {
        var claim = $$"""{"holder":"country/fra","topic":"topic/truce","position":"SUPPORTS","evidence":{{Evidence}}}""";
        Assert.Equal(["input TOO_MANY"], await UserErrorsAsync($$"""{"stances":[{{string.Join(',', Enumerable.Repeat(claim, 20_000))}}]}"""));
    }

    [Fact]
    public Task A_million_of_what_is_no_claim_is_one_error() => RefusesAsync(
        Body($$"""{"stances":[{{string.Join(',', Enumerable.Repeat("{}", 1_000_000))}}]}"""), HttpStatusCode.BadRequest, "BAD_USER_INPUT", "stances");

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "BAD_USER_INPUT", "a")]
    [InlineData("""{"stances":[{"holder":"country/fra","holder":"country/gbr"}]}""", "BAD_USER_INPUT", "holder")]
    [InlineData("""{"idempotencyKey":"\ud800"}""", "BAD_USER_INPUT", "half a surrogate pair")]
    public Task What_json_leaves_open_is_refused(string input, string code, string message) =>
        RefusesAsync(Body(input), HttpStatusCode.BadRequest, code, message);

    [Fact]
    public Task Deep_json_is_refused() => RefusesAsync(
        Body("{\"stances\":" + new string('[', 100_000) + new string(']', 100_000) + "}"), HttpStatusCode.BadRequest, "BAD_REQUEST", "");

    [Fact]
    public Task A_literal_with_half_a_character_is_refused() => RefusesAsync(
        new JsonObject { ["query"] = "mutation { retractClaim(input: { id: \"\\uD800\" }) { revision } }" }.ToJsonString(),
        HttpStatusCode.BadRequest,
        "GRAPHQL_PARSE_FAILED",
        "Unicode");

    private static string Body(string input) => "{\"query\":\"" + Mutation + "\",\"variables\":{\"input\":" + input + "}}";

    private async Task RefusesAsync(string body, HttpStatusCode status, string code, string message)
    {
        var before = await RevisionAsync();
        using var response = await server.PostAsync(body);
        var errors = (await RunningServer.JsonAsync(response))["errors"]!.AsArray();
        Assert.Equal((status, code), (response.StatusCode, (string?)errors[0]!["extensions"]!["code"]));
        Assert.Contains(errors, error => ((string)error!["message"]!).Contains(message, StringComparison.Ordinal));
        Assert.InRange(Encoding.UTF8.GetByteCount(errors.ToJsonString()), 1, 100_000);
        Assert.Equal(before, await RevisionAsync());
    }

    /// <summary>`path code` of everything that is wrong.</summary>
    private async Task<string[]> UserErrorsAsync(string input)
    {
        var before = await RevisionAsync();
        using var response = await server.PostAsync(Body(input.ReplaceLineEndings(" ")));
        var answer = await RunningServer.JsonAsync(response);
        Assert.Null(answer["errors"]?.ToJsonString());
        var payload = answer["data"]!["recordClaims"]!;
        Assert.Equal(before, (long)payload["revision"]!);
        Assert.Equal(before, await RevisionAsync());
        return
        [
            .. payload["userErrors"]!.AsArray().Select(error =>
            {
                Assert.InRange(((string)error!["message"]!).Length, 10, 1000);
                return $"{string.Join('.', error["field"]!.AsArray())} {error["code"]}";
            }),
        ];
    }

    private async Task<long> RevisionAsync() => (long)(await server.QueryAsync("{ graph { revision } }"))["data"]!["graph"]!["revision"]!;
}

/// <summary>A server that takes large bodies, and an editor of it.</summary>
public sealed class BadWriteServer : IAsyncLifetime
{
    private RunningServer? server;

    public RunningServer Server => server!;

    public async ValueTask InitializeAsync()
    {
        server = await RunningServer.StartAsync("--KG_MAX_BODY_BYTES", "12000000");
        server.Authorize($"Bearer {(await server.AddKeyAsync(CallerRole.Editor)).Text}");
        await Task.Delay(600, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
