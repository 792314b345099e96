using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Tests.Transports.WebSockets;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Access;

/// <summary>Who may write, whichever way the mutation comes, and whose name is recorded.</summary>
public sealed class WriteAccessTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData(null, "UNAUTHENTICATED", "This needs an API key or a token of the role EDITOR: send it as “Authorization: Bearer …”.")]
    [InlineData(CallerRole.Reader, "FORBIDDEN", "This needs the role EDITOR, and “ada” has the role READER.")]
    public async Task Who_may_not_write_writes_nothing(CallerRole? role, string code, string message)
    {
        var before = await RevisionAsync();
        server.Authorize(role is { } given ? $"Bearer {(await server.AddKeyAsync(given)).Text}" : null);
        await Task.Delay(600, TestContext.Current.CancellationToken);
        var answer = await server.QueryAsync(Mutation($"refused-{role}"));
        var error = answer["errors"]![0]!;

        Assert.Equal((code, message), ((string?)error["extensions"]!["code"], (string?)error["message"]));
        Assert.Null(answer["data"]!["recordClaims"]);
        Assert.Equal(before, await RevisionAsync());
    }

    [Theory]
    [InlineData(CallerRole.Editor)]
    [InlineData(CallerRole.Admin)]
    public async Task The_author_is_whose_key_it_is(CallerRole role)
    {
        var name = $"Ada the {role}";
        server.Authorize($"Bearer {(await server.AddKeyAsync(role, name)).Text}");
        await Task.Delay(600, TestContext.Current.CancellationToken);

        await AssertRecordedAsync(await server.QueryAsync(Mutation($"http-{role}")), name);
    }

    [Fact]
    public async Task It_is_the_same_on_a_websocket()
    {
        var (_, text) = await server.AddKeyAsync(CallerRole.Editor, "Ada on a socket");
        await Task.Delay(600, TestContext.Current.CancellationToken);
        await using var socket = await TestSocket.OpenAsync(server);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{text}}}"}}""");
        await socket.ReadAsync();
        await socket.SubscribeAsync("1", Mutation("socket").Replace("\"", "\\\"", StringComparison.Ordinal));

        await AssertRecordedAsync(JsonNode.Parse(await socket.ReadAsync())!["payload"]!, "Ada on a socket");
    }

    [Fact]
    public async Task It_is_the_same_on_an_event_stream()
    {
        var (_, text) = await server.AddKeyAsync(CallerRole.Editor, "Ada on a stream");
        server.Authorize($"Bearer {text}");
        await Task.Delay(600, TestContext.Current.CancellationToken);
        var body = new StringContent(new JsonObject { ["query"] = Mutation("stream") }.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", body, "text/event-stream");
        var events = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var data = events.Split('\n').First(line => line.StartsWith("data: {", StringComparison.Ordinal))[6..];

        await AssertRecordedAsync(JsonNode.Parse(data)!, "Ada on a stream");
    }

    [Fact]
    public async Task A_token_gives_name_and_role()
    {
        using var issuer = TestIssuer.Rsa();
        await using var trusting = await RunningServer.StartAsync(
            "--KG_JWT_ISSUER", TestIssuer.Name, "--KG_JWT_AUDIENCE", TestIssuer.Audience, "--KG_JWT_KEYS", issuer.WriteSet());
        trusting.Authorize($"Bearer {issuer.Sign()}");
        using var expired = await trusting.PostAsync("""{"query":"{__typename}"}""");
        Assert.Equal(HttpStatusCode.Unauthorized, expired.StatusCode);

        var until = TimeProvider.System.GetUtcNow().AddMinutes(1).ToUnixTimeSeconds();
        trusting.Authorize($"Bearer {issuer.Sign(claims => claims["exp"] = until)}");
        var answer = await trusting.QueryAsync(Mutation("token"));
        Assert.Equal("ada", (string?)answer["data"]!["recordClaims"]!["claims"]![0]!["recordedBy"]);
    }

    [Fact]
    public async Task A_token_without_a_role_may_not_read_what_takes_one()
    {
        using var issuer = TestIssuer.Rsa();
        await using var closed = await RunningServer.StartAsync(
            "--KG_READ", "keys", "--KG_JWT_ISSUER", TestIssuer.Name, "--KG_JWT_AUDIENCE", TestIssuer.Audience, "--KG_JWT_KEYS", issuer.WriteSet());
        var token = issuer.Sign(claims =>
        {
            claims["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(1).ToUnixTimeSeconds();
            claims.Remove("role");
        });
        closed.Authorize($"Bearer {token}");
        using var refused = await closed.PostAsync("""{"query":"{__typename}"}""");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("FORBIDDEN", (string?)(await RunningServer.JsonAsync(refused))["errors"]![0]!["extensions"]!["code"]);

        await using var socket = await TestSocket.OpenAsync(closed);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{token}}}"}}""");
        Assert.Equal("closed 4403 Forbidden", await socket.ReadAsync());
    }

    private static string Mutation(string key) =>
        "mutation { recordClaims(input: { memberships: [{ key: \"trial/" + key + "\" member: \"country/fra\" group: \"institution/kremlin\" "
        + "membershipRole: OBSERVER evidence: [{ source: \"source/public-record\" }] }] }) { revision claims { recordedBy } userErrors { message } } }";

    private async Task AssertRecordedAsync(JsonNode answer, string author)
    {
        var payload = answer["data"]!["recordClaims"]!;
        Assert.Equal("[]", payload["userErrors"]!.ToJsonString());
        Assert.Equal(author, (string?)payload["claims"]![0]!["recordedBy"]);
        var revision = (long)payload["revision"]!;
        var changes = await server.QueryAsync($$"""{ changes(since: {{revision - 1}}, first: 1) { author } }""");
        Assert.Equal(author, (string?)changes["data"]!["changes"]![0]!["author"]);
    }

    private async Task<long> RevisionAsync() => (long)(await server.QueryAsync("{ graph { revision } }"))["data"]!["graph"]!["revision"]!;
}
