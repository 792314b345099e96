using System.Net;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Access;

/// <summary>Who may ask over HTTP.</summary>
public sealed class HttpAccessTests(RunningServer open) : IClassFixture<RunningServer>
{
    private const string Query = """{"query":"{ graph { revision } }"}""";

    private const string Refused =
        """
        {"errors":[{"message":"The credential doesn\u0027t hold: it is unknown, revoked or expired, or for another service. Send a valid API key or token.","extensions":{"code":"UNAUTHENTICATED"}}]}
        """;

    [Fact]
    public async Task Reading_is_open_unless_it_is_configured_otherwise()
    {
        open.Authorize(null);
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(open));
    }

    [Fact]
    public async Task Every_key_that_does_not_hold_gets_the_same_answer()
    {
        var (revoked, revokedText) = await open.AddKeyAsync(CallerRole.Admin);
        await open.RevokeAsync(revoked);
        var (_, expired) = await open.AddKeyAsync(CallerRole.Admin, expires: TimeProvider.System.GetUtcNow().AddMilliseconds(50));
        var (_, valid) = await open.AddKeyAsync(CallerRole.Reader);
        await Task.Delay(600, TestContext.Current.CancellationToken);
        string[] headers =
        [
            $"Bearer {revokedText}", $"Bearer {expired}", $"Bearer kg_{new string('0', 16)}_{new string('0', 64)}", "Bearer kg_", "Bearer x.y.z",
            "Bearer", "Basic YTpi", $"Bearer {valid[..^1]}", $"Bearer {valid}0", $"Bearer {valid.ToUpperInvariant()}", valid,
        ];
        foreach (var header in headers)
        {
            open.Authorize(header);
            using var response = await open.PostAsync(Query);
            Assert.Equal(
                (header, HttpStatusCode.Unauthorized, "Bearer realm=\"KnowledgeGraph\", error=\"invalid_token\"", Refused),
                (header, response.StatusCode, response.Headers.WwwAuthenticate.ToString(), await TextAsync(response)));
        }

        open.Authorize($"bearer {valid}");
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(open));
    }

    [Fact]
    public async Task A_key_is_noticed_within_a_second_and_so_is_its_end()
    {
        open.Authorize("Bearer kg_nothing");
        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), await AskAsync(open));
        var (id, text) = await open.AddKeyAsync(CallerRole.Reader);
        open.Authorize($"Bearer {text}");
        await Task.Delay(600, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(open));
        await open.RevokeAsync(id);
        await Task.Delay(600, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), await AskAsync(open));
    }

    [Fact]
    public async Task Where_reading_takes_a_key_only_what_shows_nothing_is_open()
    {
        await using var server = await RunningServer.StartAsync("--KG_READ", "keys");
        foreach (var path in new[] { "/graphql?query={graph{revision}}", "/graphql/schema.graphql", "/graphql/stream", "/elsewhere" })
        {
            using var refused = await server.SendAsync(HttpMethod.Get, path, null, null);
            Assert.Equal(
                (path, HttpStatusCode.Unauthorized, "Bearer realm=\"KnowledgeGraph\""),
                (path, refused.StatusCode, refused.Headers.WwwAuthenticate.ToString()));
        }

        foreach (var path in new[] { "/health/live", "/health/ready", "/graphiql" })
        {
            using var served = await server.SendAsync(HttpMethod.Get, path, null, null);
            Assert.NotEqual(HttpStatusCode.Unauthorized, served.StatusCode);
        }

        var (_, text) = await server.AddKeyAsync(CallerRole.Reader);
        server.Authorize($"Bearer {text}");
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(server));
    }

    [Fact]
    public async Task Callers_have_so_many_operations_a_minute_by_key_and_by_address()
    {
        await using var server = await RunningServer.StartAsync("--KG_RATE_PER_KEY", "3", "--KG_RATE_PER_ADDRESS", "2");
        var (_, ada) = await server.AddKeyAsync(CallerRole.Reader, "ada");
        var (_, eve) = await server.AddKeyAsync(CallerRole.Reader, "eve");
        foreach (var (header, allowed) in new[] { ($"Bearer {ada}", 3), ($"Bearer {eve}", 3), (null, 2) })
        {
            server.Authorize(header);
            for (var i = 0; i < allowed; i++)
            {
                Assert.Equal((HttpStatusCode.OK, null), await AskAsync(server));
            }

            using var refused = await server.PostAsync(Query);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.Equal("TOO_MANY_REQUESTS", (string?)(await RunningServer.JsonAsync(refused))["errors"]![0]!["extensions"]!["code"]);
        }

        // A credential that doesn't hold counts for its address.
        server.Authorize("Bearer kg_nothing");
        Assert.Equal((HttpStatusCode.TooManyRequests, "TOO_MANY_REQUESTS"), await AskAsync(server));
    }

    [Theory]
    [InlineData("KG_READ", "closed", "KG_READ is \"closed\"; give open or keys.")]
    [InlineData("KG_RATE_PER_KEY", "-1", "KG_RATE_PER_KEY is \"-1\"; give a whole number from 0 to 1000000000.")]
    [InlineData(
        "KG_JWT_ISSUER", "x", "Tokens need KG_JWT_ISSUER, KG_JWT_AUDIENCE, KG_JWT_KEYS: set KG_JWT_AUDIENCE and KG_JWT_KEYS, too.")]
    public async Task A_setting_that_can_t_be_used_stops_the_start(string name, string value, string message)
    {
        var refusal = await Assert.ThrowsAsync<Server.Configuration.SettingException>(() => RunningServer.StartAsync($"--{name}", value));

        Assert.Equal(message, refusal.Message);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> AskAsync(RunningServer server)
    {
        using var response = await server.PostAsync(Query);
        var answer = await RunningServer.JsonAsync(response);
        return (response.StatusCode, (string?)answer["errors"]?[0]!["extensions"]!["code"]);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
