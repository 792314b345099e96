using System.Net;
using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Tests.Documents;

/// <summary>Automatic persisted queries, by Apollo's protocol.</summary>
public sealed class PersistedQueryTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_hash_is_known_once_the_text_has_come_with_it()
    {
        const string Query = "query Persisted { graph { __typename } }";
        using var miss = await GetAsync(DocumentHash.Of(Query));
        Assert.Equal(HttpStatusCode.BadRequest, miss.StatusCode);
        Assert.Equal("no-store", miss.Headers.CacheControl!.ToString());
        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""",
            await miss.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        using var added = await PostAsync(Query, Extension(DocumentHash.Of(Query)));
        Assert.NotNull((await RunningServer.JsonAsync(added))["data"]!["graph"]);

        using var hit = await GetAsync(DocumentHash.Of(Query).ToUpperInvariant());
        Assert.Equal(HttpStatusCode.OK, hit.StatusCode);
        Assert.False(hit.Headers.CacheControl!.NoStore);
        Assert.NotNull((await RunningServer.JsonAsync(hit))["data"]!["graph"]);
    }

    [Fact]
    public async Task A_hash_of_another_text_is_refused_and_nothing_is_kept()
    {
        var hash = DocumentHash.Of("query Other { __typename }");
        using var refused = await PostAsync("{ __typename }", Extension(hash));
        Assert.Equal("DOCUMENT_MISMATCH", await CodeAsync(refused));
        Assert.Equal("no-store", refused.Headers.CacheControl!.ToString());

        using var miss = await PostAsync(null, Extension(hash));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await CodeAsync(miss));
    }

    [Fact]
    public async Task What_is_not_valid_is_not_kept()
    {
        const string Query = "{ nothing }";
        using var refused = await PostAsync(Query, Extension(DocumentHash.Of(Query)));
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", await CodeAsync(refused));

        using var miss = await PostAsync(null, Extension(DocumentHash.Of(Query)));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await CodeAsync(miss));
    }

    [Theory]
    [InlineData("""{"persistedQuery":1}""", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":{"version":2,"sha256Hash":"0"}}""", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"0"}}""", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"\ud800"}}""", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":null}""", "BAD_REQUEST")]
    [InlineData("""{"other":"persistedQuery"}""", "BAD_REQUEST")]
    public async Task A_malformed_extension_is_refused(string extensions, string code)
    {
        using var response = await server.PostAsync($$"""{"extensions":{{extensions}}}""");

        Assert.Equal(code, await CodeAsync(response));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_server_that_keeps_none_says_so()
    {
        await using var other = await RunningServer.StartAsync("--KG_PERSISTED_QUERIES", "0");
        var extensions = Extension(DocumentHash.Of("{ __typename }"));
        using var miss = await other.PostAsync(new JsonObject { ["extensions"] = extensions }.ToJsonString());

        Assert.Equal("PERSISTED_QUERY_NOT_SUPPORTED", await CodeAsync(miss));
    }

    [Fact]
    public async Task The_store_keeps_the_documents_used_last()
    {
        var store = new MemoryPersistedQueryStore(2);
        var cancellation = TestContext.Current.CancellationToken;
        await store.AddAsync("a", "{ a }", cancellation);
        await store.AddAsync("b", "{ b }", cancellation);
        await store.FindAsync("a", cancellation);
        await store.AddAsync("c", "{ c }", cancellation);

        Assert.Equal(
            ("{ a }", null, "{ c }"),
            (await store.FindAsync("a", cancellation), await store.FindAsync("b", cancellation), await store.FindAsync("c", cancellation)));
    }

    private static JsonObject Extension(string hash) =>
        new() { ["persistedQuery"] = new JsonObject { ["version"] = 1, ["sha256Hash"] = hash } };

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (string?)(await RunningServer.JsonAsync(response))["errors"]![0]!["extensions"]!["code"];

    private Task<HttpResponseMessage> PostAsync(string? query, JsonObject extensions) =>
        server.PostAsync(new JsonObject { ["query"] = query, ["extensions"] = extensions }.ToJsonString());

    private Task<HttpResponseMessage> GetAsync(string hash) => server.SendAsync(
        HttpMethod.Get,
        $"/graphql?extensions={Uri.EscapeDataString(Extension(hash).ToJsonString())}",
        null,
        "application/graphql-response+json");
}
