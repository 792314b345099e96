using System.Net;
using System.Net.Http.Headers;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Tests.Access;
using KnowledgeGraph.Server.Tests.Documents;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>Who may not read gets nothing out of the cache either, however often others asked.</summary>
public sealed class UnseenAnswersTests : IAsyncLifetime
{
    private const string Query = """{"query":"{ countries(first: 3) { nodes { name } } }"}""";
    private const string Document = "/graphql?documentId=countries";

    private readonly DocumentFolder folder = DocumentFolder.Create();
    private RunningServer server = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Write("countries.graphql", "{ countries(first: 2) { nodes { name } } }");
        server = await RunningServer.StartAsync("--KG_READ", "keys", "--KG_DOCUMENTS", folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_kept_is_for_readers_only_and_only_while_they_are()
    {
        var (id, text) = await server.AddKeyAsync(CallerRole.Reader);
        server.Authorize($"Bearer {text}");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        }

        server.Authorize(null);
        Assert.Equal((HttpStatusCode.Unauthorized, false), await AskAsync());
        server.Authorize($"Bearer {text}");
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync());
        await server.RevokeAsync(id);
        await Waiting.UntilAsync(async () => (await AskAsync()).Status == HttpStatusCode.Unauthorized);
        Assert.Equal((HttpStatusCode.Unauthorized, false), await AskAsync());
    }

    /// <summary>Whoever knows a tag hasn't shown that they may know whether it still holds.</summary>
    [Fact]
    public async Task A_tag_is_confirmed_to_readers_only()
    {
        var (_, text) = await server.AddKeyAsync(CallerRole.Reader);
        server.Authorize($"Bearer {text}");
        using var first = await server.SendAsync(HttpMethod.Get, Document, null, null);
        Assert.True(first.Headers.CacheControl!.Private);
        Assert.Equal(HttpStatusCode.NotModified, await RevalidateAsync(first.Headers.ETag!));

        server.Authorize(null);
        Assert.Equal(HttpStatusCode.Unauthorized, await RevalidateAsync(first.Headers.ETag!));
        server.Authorize("Bearer kg_nothing");
        Assert.Equal(HttpStatusCode.Unauthorized, await RevalidateAsync(first.Headers.ETag!));
    }

    /// <summary>The refusal of a mutation depends on who asks, and isn't the next one's answer.</summary>
    [Fact]
    public async Task A_refusal_is_nobody_elses_answer()
    {
        const string mutation = """
            mutation { upsertNodes(input: { topics: [{ key: "topic/seen", name: "Seen" }] }) { revision userErrors { code } } }
            """;
        var (_, reader) = await server.AddKeyAsync(CallerRole.Reader, "eve");
        var (_, editor) = await server.AddKeyAsync(CallerRole.Editor, "ada");
        server.Authorize($"Bearer {reader}");
        Assert.Equal("FORBIDDEN", (string?)(await server.QueryAsync(mutation))["errors"]![0]!["extensions"]!["code"]);
        server.Authorize($"Bearer {editor}");
        Assert.Null((await server.QueryAsync(mutation))["errors"]);
        server.Authorize($"Bearer {reader}");
        Assert.Equal("FORBIDDEN", (string?)(await server.QueryAsync(mutation))["errors"]![0]!["extensions"]!["code"]);
    }

    /// <summary>An operation of which a part failed keeps the parts that didn't, and the error is found anew each time.</summary>
    [Fact]
    public async Task The_part_that_failed_is_not_kept()
    {
        const string query = """{ good: countries(first: 1) { totalCount } bad: timeline(of: ["country/nobody"]) { totalCount } }""";
        var (_, reader) = await server.AddKeyAsync(CallerRole.Reader);
        server.Authorize($"Bearer {reader}");
        var answers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add((await server.QueryAsync(query)).ToJsonString());
        }

        Assert.Single(answers.Distinct());
        Assert.Contains("UNKNOWN_NODE", answers[0]);
        var graph = server.App.Services.GetRequiredService<ServedGraph>();
        var kind = graph.Store.Model.FindKindOfKey("country/nobody")!;
        var patch = new NodePatch(kind, "country/nobody", [new AttributePatch(kind.FindAttribute("name")!, "Nobody")]);
        await graph.Ledger.WriteAsync(new GraphWrite("ada", null, [], []) { Patches = [patch] }, TestContext.Current.CancellationToken);
        Assert.Null((await server.QueryAsync(query))["errors"]);
    }

    /// <returns>The status, and whether the body has data.</returns>
    private async Task<(HttpStatusCode Status, bool HasData)> AskAsync()
    {
        using var response = await server.PostAsync(Query);
        return (response.StatusCode, (await RunningServer.JsonAsync(response))["data"] is not null);
    }

    private async Task<HttpStatusCode> RevalidateAsync(EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Document);
        request.Headers.IfNoneMatch.Add(known);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
