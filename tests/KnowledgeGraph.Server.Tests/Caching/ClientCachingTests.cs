using System.Net;
using System.Net.Http.Headers;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Tests.Documents;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>What a client may keep of a GET with a persisted document.</summary>
public sealed class ClientCachingTests : IAsyncLifetime
{
    private readonly DocumentFolder folder = DocumentFolder.Create();
    private RunningServer server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        folder.Write("countries.graphql", "query ($first: Int = 1, $asOf: Date) { countries(first: $first, asOf: $asOf) { nodes { name } } }");
        folder.Write("nobody.graphql", "{ timeline(of: [\"country/nobody\"]) { totalCount } }");
        server = await RunningServer.StartAsync("--KG_DOCUMENTS", folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_answer_that_is_still_right_is_not_sent_again()
    {
        using var first = await GetAsync("documentId=countries");
        using var again = await GetAsync("documentId=countries", first.Headers.ETag);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(["public, max-age=0, must-revalidate"], first.Headers.NonValidated["Cache-Control"]);
        Assert.Equal(["Accept", "Authorization", "GraphQL-Cost"], first.Headers.Vary);
        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag, ""), (again.StatusCode, again.Headers.ETag, await again.Content.ReadAsStringAsync(Cancellation)));
        Assert.Equal(["public, max-age=0, must-revalidate"], again.Headers.NonValidated["Cache-Control"]);
    }

    [Fact]
    public async Task A_write_to_what_it_reads_makes_it_another_one_and_others_do_not()
    {
        using var first = await GetAsync("documentId=countries");
        await WriteAsync("topic/new", "A topic");
        using var afterOther = await GetAsync("documentId=countries", first.Headers.ETag);
        await WriteAsync("country/aaa", "Aaa");
        using var afterOwn = await GetAsync("documentId=countries", first.Headers.ETag);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (afterOther.StatusCode, afterOwn.StatusCode));
        Assert.NotEqual(first.Headers.ETag, afterOwn.Headers.ETag);
        Assert.Contains("Aaa", await afterOwn.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Other_variables_and_other_media_types_have_tags_of_their_own()
    {
        using var one = await GetAsync("documentId=countries");
        using var two = await GetAsync("documentId=countries&variables={\"first\":2}");
        using var json = await server.SendAsync(HttpMethod.Get, "/graphql?documentId=countries", null, "application/json");
        using var day = await GetAsync("documentId=countries&variables={\"asOf\":\"2025-03-07\"}");

        Assert.Equal(4, new[] { one, two, json, day }.Select(response => response.Headers.ETag!.Tag).Distinct().Count());
    }

    [Fact]
    public async Task Who_shows_a_credential_gets_a_private_answer()
    {
        var (_, key) = await new ApiKeyRegistry(server.App.Services.GetRequiredService<IRecordStore>(), TimeProvider.System)
            .AddAsync("ada", CallerRole.Reader, null, Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?documentId=countries");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await server.Client.SendAsync(request, Cancellation);

        Assert.Equal((true, false, TimeSpan.Zero), (response.Headers.CacheControl!.Private, response.Headers.CacheControl.Public, response.Headers.CacheControl.MaxAge));
    }

    [Fact]
    public async Task Answers_with_errors_and_documents_that_were_sent_are_not_kept()
    {
        using var failed = await GetAsync("documentId=nobody");
        using var sent = await GetAsync("query={graph{revision}}");

        Assert.Equal((null, "no-store"), (failed.Headers.ETag, failed.Headers.CacheControl!.ToString()));
        Assert.Equal((null, null), (sent.Headers.ETag, sent.Headers.CacheControl));
    }

    private async Task<HttpResponseMessage> GetAsync(string query, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + query);
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await server.Client.SendAsync(request, Cancellation);
    }

    private async Task WriteAsync(string key, string name)
    {
        var graph = server.App.Services.GetRequiredService<ServedGraph>();
        var kind = graph.Store.Model.FindKindOfKey(key)!;
        var patch = new NodePatch(kind, key, [new AttributePatch(kind.FindAttribute("name")!, name)]);
        var result = await graph.Ledger.WriteAsync(new GraphWrite("ada", null, [], []) { Patches = [patch] }, Cancellation);
        Assert.Empty(result.Problems);
    }
}
