using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Server.Tests.Access;
using KnowledgeGraph.Server.Tests.CommandLine;
using KnowledgeGraph.Server.Tests.Transports.WebSockets;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Hosting;

/// <summary>The server over a Neo4j that comes late, crashes and comes back.</summary>
public sealed class Neo4jServingTests
{
    private const string Question = """{ country(key: "country/hun") { name } }""";
    private const string Answer = """{"data":{"country":{"name":"Hungary"}}}""";

    [Fact]
    public async Task Serves_when_the_store_has_come_and_again_when_it_is_back()
    {
        using var neo4j = Neo4jProcess.Create();
        await using var server = await RunningServer.StartAsync("--KG_STORE", "neo4j", "--KG_NEO4J", neo4j.BoltUrl);
        await RefusesAsync(server, "The server is starting and has no store yet; try again in a while.");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/graphql/schema.graphql")).Status);

        await neo4j.StartAsync();
        await AnswersAsync(server);
        var (_, key) = await server.AddKeyAsync(CallerRole.Reader);

        await neo4j.KillAsync();
        await RefusesAsync(server, "The store can't be reached at the moment; try again in a while.");
        await CannotTellWhoAsksAsync(server, $"Bearer {key}");

        await neo4j.StartAsync();
        await AnswersAsync(server);
    }

    [Fact]
    public async Task A_wrong_password_ends_the_start_with_what_to_do()
    {
        var url = new UriBuilder((await Neo4jTestServer.GetAsync()).Url) { Password = "secret" };
        using var kg = new KgProcess();
        kg.Environment["KG_STORE"] = "neo4j";
        kg.Environment["KG_NEO4J"] = url.ToString();
        var (code, output, error) = await kg.RunAsync("--urls", "http://127.0.0.1:0");
        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            $"The Neo4j at {url.Scheme}://{url.Host}:{url.Port} refuses user neo4j: check the user and the password, or the token.\n",
            error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_import_doesn_t_wait_and_options_win_over_the_environment()
    {
        using var kg = new KgProcess();
        var bundle = Directory.CreateDirectory(Path.Combine(kg.Folder, "bundle")).FullName;
        var (code, _, error) = await kg.RunAsync("import", "--store", "neo4j", "--neo4j", "http://127.0.0.1:1", bundle);
        Assert.Equal(1, code);
        Assert.Equal(
            "No Neo4j answers at http://127.0.0.1:1: start it, or name another one. (Connection refused)\n", error.ReplaceLineEndings("\n"));
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(RunningServer server, string path)
    {
        using var response = await server.SendAsync(HttpMethod.Get, path, null, null);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task RefusesAsync(RunningServer server, string reason)
    {
        var error = (await server.QueryAsync(Question))["errors"]!.AsArray().Single()!;
        Assert.Equal(("STORE_UNAVAILABLE", reason), (error["extensions"]!["code"]!.ToString(), error["message"]!.ToString()));
        var (status, body) = await GetAsync(server, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        var expected = new JsonObject
        {
            ["status"] = "Unhealthy",
            ["checks"] = new JsonObject { ["store"] = new JsonObject { ["status"] = "Unhealthy", ["reason"] = reason } },
        };
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(body)), body);
    }

    /// <summary>Who can't be looked up isn't refused for good: 503, and 1013 on a WebSocket.</summary>
    private static async Task CannotTellWhoAsksAsync(RunningServer server, string credential)
    {
        server.Authorize(credential);
        using var response = await server.PostAsync(new JsonObject { ["query"] = Question }.ToJsonString());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("STORE_UNAVAILABLE", body["errors"]![0]!["extensions"]!["code"]!.ToString());
        server.Authorize(null);

        await using var socket = await TestSocket.OpenAsync(server);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"{{{credential}}}"}}""");
        Assert.Equal("closed 1013 Try again later", await socket.ReadAsync());
    }

    /// <summary>Waits until the server is ready, with the whole of the seed.</summary>
    private static async Task AnswersAsync(RunningServer server)
    {
        var waited = Stopwatch.StartNew();
        while ((await GetAsync(server, "/health/ready")).Status != HttpStatusCode.OK)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(6), $"not ready after {waited.Elapsed}");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            (HttpStatusCode.OK, """{"status":"Healthy","checks":{"store":{"status":"Healthy","revision":2}}}"""),
            await GetAsync(server, "/health/ready"));
        Assert.Equal(Answer, (await server.QueryAsync(Question)).ToJsonString());
    }
}
