using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Server.Tests.Transports.Node;

/// <summary>The cost when it is asked for, and the limit per address, hold on every transport.</summary>
public sealed class ClientLimitTests
{
    private const string TooMany =
        "1 operations of your address are running, which is the most that this server runs at a time; wait for one to end.";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("ws", "/graphql", "socket by header")]
    [InlineData("ws", "/graphql", "socket by payload")]
    [InlineData("http", "/graphql", "distinct events")]
    [InlineData("http", "/graphql/stream", "single events")]
    public async Task The_cost_is_told_when_asked_for(string scheme, string path, string way)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await NodeScript.StartAsync("costs.mjs", Url(server, scheme, path), way);

        Assert.Equal(
            """{"results":[{"data":{"countries":{"nodes":[{"name":"France"}]}},"extensions":{"cost":{"requested":7,"actual":2,"limit":500000}}}]}""",
            await NextAsync(client));
        Assert.Equal(
            """{"data":{"changes":{"revision":2}},"extensions":{"cost":{"requested":1,"actual":1,"limit":500000}}}""",
            await NextAsync(client));
        await client.EndAsync();
    }

    [Fact]
    public async Task The_cost_is_not_told_when_not_asked_for()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await NodeScript.StartAsync("costs.mjs", Url(server, "ws", "/graphql"), "plain socket");

        Assert.Equal("""{"results":[{"data":{"countries":{"nodes":[{"name":"France"}]}}}]}""", await NextAsync(client));
        Assert.Equal("""{"data":{"changes":{"revision":2}}}""", await NextAsync(client));
        await client.EndAsync();
    }

    [Theory]
    [InlineData("ws", "/graphql", "plain socket", $$"""{"results":[],"errors":["{{TooMany}}"]}""")]
    [InlineData("http", "/graphql", "distinct events", """{"results":[],"errors":"NetworkError: Server responded with 429: Too Many Requests"}""")]
    [InlineData("http", "/graphql/stream", "single events", """{"results":[],"errors":"NetworkError: Server responded with 429: Too Many Requests"}""")]
    public async Task One_operation_more_than_an_address_may_run_is_refused_everywhere(
        string scheme, string path, string way, string refusal)
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_CONCURRENT_OPERATIONS", "1");
        await using var client = await NodeScript.StartAsync(
            "limits.mjs", way, Url(server, scheme, path), Url(server, "http", "/graphql"));

        Assert.Equal(refusal, await NextAsync(client));
        Assert.Equal(refusal, await NextAsync(client));
        Assert.Equal(
            $$$"""{"status":429,"body":{"errors":[{"message":"{{{TooMany}}}","extensions":{"code":"TOO_MANY_REQUESTS"}}]}}""",
            await NextAsync(client));
        Assert.Contains("""{"data":{"__typename":"Query"}""", await NextAsync(client));
        await client.EndAsync();
        await server.HasActiveAsync(0);
    }

    private static string Url(RunningServer server, string scheme, string path) =>
        new UriBuilder(server.Client.BaseAddress!) { Scheme = scheme, Path = path }.Uri.ToString();

    private static async Task<string> NextAsync(NodeScript client) => (await client.ReadAsync()).ToJsonString(Plain);
}
