using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Server.Tests.Access;
using KnowledgeGraph.Server.Tests.CommandLine;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>What a running server says of its cache.</summary>
public sealed class ExplanationTests
{
    private const string Query = """{ countries(first: 3) { nodes { name } } }""";

    private static readonly string Body = new JsonObject { ["query"] = Query }.ToJsonString();

    [Fact]
    public async Task It_tells_its_admins_what_it_makes_of_each_field_and_by_what()
    {
        using var redis = RedisServer.Create();
        await using var server = await RunningServer.StartAsync("--KG_REDIS", redis.Address);
        var (_, editor) = await server.AddKeyAsync(CallerRole.Editor, "eve");
        var (_, admin) = await server.AddKeyAsync(CallerRole.Admin);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ExplainAsync(server, Body)).Status);
        server.Authorize($"Bearer {editor}");
        Assert.Equal(HttpStatusCode.Forbidden, (await ExplainAsync(server, Body)).Status);
        server.Authorize($"Bearer {admin}");
        var before = (await ExplainAsync(server, Body)).Answer[0]!;
        Assert.Equal(("countries", "NotSeen", "Away", 0), ((string?)before["field"], (string?)before["cache"]!["memory"], (string?)before["cache"]!["redis"], (int?)before["cache"]!["asked"]));
        Assert.Equal(["Country"], before["kinds"]!.AsArray().Select(kind => (string?)kind));

        for (var i = 0; i < 4; i++)
        {
            await server.QueryAsync(Query);
        }

        var after = (await ExplainAsync(server, Body)).Answer;
        Assert.True((bool)after[0]!["cache"]!["isRunMeasured"]!);
        Assert.InRange((int)after[0]!["cache"]!["asked"]!, 2, 4);
        Assert.True((double)after[0]!["cache"]!["runMicroseconds"]! > 0);
        Assert.Contains((string?)after[0]!["cache"]!["memory"], new[] { "Kept", "TooFast" });
    }

    [Theory]
    [InlineData("""{"query":"{ nothing }"}""", "Cannot query field \"nothing\" on type \"Query\".")]
    [InlineData("""{"documentId":"x"}""", "Send the document's text as \"query\".")]
    public async Task It_says_what_is_wrong_with_a_request(string body, string message)
    {
        await using var server = await RunningServer.StartAsync();
        server.Authorize($"Bearer {(await server.AddKeyAsync(CallerRole.Admin)).Text}");
        var (status, answer) = await ExplainAsync(server, body);

        Assert.Equal((HttpStatusCode.BadRequest, message), (status, (string?)answer["errors"]![0]!["message"]));
    }

    [Fact]
    public async Task The_command_prints_it()
    {
        await using var server = await RunningServer.StartAsync();
        using var kg = new KgProcess();
        kg.Write("q.graphql", Query);
        var address = server.Client.BaseAddress!.ToString();
        var refused = await kg.RunAsync("explain", "q.graphql", "--server", address);
        Assert.Equal(
            (1, $"{address} refuses: put an API key of the role ADMIN into KG_KEY (kg keys add NAME --role ADMIN).\n"), (refused.Code, refused.Error));

        kg.Environment["KG_KEY"] = (await server.AddKeyAsync(CallerRole.Admin)).Text;
        var (code, output, _) = await kg.RunAsync("explain", "q.graphql", "--server", address);

        Assert.Equal(0, code);
        Assert.Contains("# asked for 0 times lately; ", output);
        Assert.Contains("# memory: not kept, because it hasn't run here yet\n# Redis: the server has none\n", output);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> ExplainAsync(RunningServer server, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql/explain", content, null);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.Length > 0 ? JsonNode.Parse(text)! : new JsonObject());
    }
}
