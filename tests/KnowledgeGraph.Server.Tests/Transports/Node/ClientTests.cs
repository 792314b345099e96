namespace KnowledgeGraph.Server.Tests.Transports.Node;

/// <summary>The clients that the protocols' authors wrote, unchanged: a query, errors, a replay, a write, and away.</summary>
public sealed class ClientTests
{
    private const string France = """{"results":[{"data":{"country":{"name":"France"}}}]}""";
    private const string Message = "Variable \\\"$n\\\" of required type \\\"Int!\\\" was not provided.";

    [Fact]
    public Task Graphql_ws_works() => FollowAsync(
        "follow-by-socket.mjs",
        "ws",
        "/graphql",
        $$"""{"results":[],"errors":["{{Message}}"]}""");

    [Theory]
    [InlineData("distinct", "/graphql")]
    [InlineData("distinct", "/graphql/stream")]
    [InlineData("single", "/graphql/stream")]
    public Task Graphql_sse_works(string mode, string path) => FollowAsync(
        "follow-by-events.mjs",
        "http",
        path,
        $$$"""{"results":[{"errors":[{"message":"{{{Message}}}","locations":[{"line":1,"column":9}],"extensions":{"code":"BAD_USER_INPUT"}}]}]}""",
        mode);

    private static async Task FollowAsync(string script, string scheme, string path, string errors, params string[] arguments)
    {
        await using var server = await RunningServer.StartAsync();
        var url = new UriBuilder(server.Client.BaseAddress!) { Scheme = scheme, Path = path }.Uri.ToString();
        await using var client = await NodeScript.StartAsync(script, [url, "1", "3", .. arguments]);

        Assert.Equal(France, await NextAsync(client));
        Assert.Equal(errors, await NextAsync(client));
        Assert.Equal("""{"data":{"changes":{"revision":2,"author":"seed"}}}""", await NextAsync(client));
        await server.ImportTrialAsync("one");
        Assert.Equal("""{"data":{"changes":{"revision":3,"author":"trial"}}}""", await NextAsync(client));
        await server.ImportTrialAsync("two");
        Assert.Equal("""{"data":{"changes":{"revision":4,"author":"trial"}}}""", await NextAsync(client));
        Assert.Equal("\"done\"", await NextAsync(client));
        await server.HasActiveAsync(0);
        await client.EndAsync();
    }

    private static async Task<string> NextAsync(NodeScript client) =>
        (await client.ReadAsync()).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
