using System.Net;
using System.Text.Json.Nodes;
using KnowledgeGraph.Server.CommandLine;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Tests.Documents;

/// <summary>Documents of a folder, by their identifiers (GraphQL over HTTP, appendix "Persisted Documents").</summary>
public sealed class TrustedDocumentsTests : IDisposable
{
    private const string Sha256 = "sha256:" + DocumentFolder.RevisionHash;

    private readonly DocumentFolder folder = DocumentFolder.Create();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Sha256)]
    [InlineData("revision")]
    public async Task A_document_is_served_by_its_hash_and_its_files_name(string id)
    {
        await using var server = await RunningServer.StartAsync("--KG_DOCUMENTS", folder.Path);
        using var posted = await server.PostAsync($$"""{"documentId":"{{id}}"}""");
        using var got = await server.SendAsync(HttpMethod.Get, $"/graphql?documentId={id}", null, "application/json");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (posted.StatusCode, got.StatusCode));
        Assert.Null(posted.Headers.CacheControl);
        Assert.NotNull((await RunningServer.JsonAsync(posted))["data"]!["graph"]!["revision"]);
        Assert.NotNull((await RunningServer.JsonAsync(got))["data"]!["graph"]);
    }

    [Theory]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    [InlineData("application/json", HttpStatusCode.OK)]
    public async Task A_miss_is_one_error_that_nobody_may_cache(string accept, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync("--KG_DOCUMENTS", folder.Path);
        using var response = await server.SendAsync(HttpMethod.Get, "/graphql?documentId=sha256:0", null, accept);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal(
            """
            {"errors":[{"message":"No document is stored under the request's \"documentId\"; send its text as \"query\".",
            "extensions":{"code":"DOCUMENT_NOT_FOUND"}}]}
            """.ReplaceLineEndings(string.Empty),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Sha256, "{ __typename }", "DOCUMENT_MISMATCH")]
    [InlineData("revision", "{ __typename }", "DOCUMENT_MISMATCH")]
    [InlineData("revision", DocumentFolder.Revision, null)]
    [InlineData("sha256:7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b", "{ __typename }", null)]
    public async Task A_text_beside_an_identifier_must_be_the_document(string id, string query, string? code)
    {
        await using var server = await RunningServer.StartAsync("--KG_DOCUMENTS", folder.Path);
        using var response = await server.PostAsync(new JsonObject { ["documentId"] = id, ["query"] = query }.ToJsonString());

        Assert.Equal(code, (string?)(await RunningServer.JsonAsync(response))["errors"]?[0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Only_those_documents_are_served_where_that_is_asked_for()
    {
        await using var server = await RunningServer.StartAsync("--KG_DOCUMENTS", folder.Path, "--KG_DOCUMENTS_ONLY", "true");
        using var refused = await server.PostAsync("""{"query":"{ __typename }"}""");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("no-store", refused.Headers.CacheControl!.ToString());
        Assert.Equal(
            """
            {"errors":[{"message":"This server runs only the documents that it was given; name one of them in \"documentId\".",
            "extensions":{"code":"DOCUMENT_NOT_TRUSTED"}}]}
            """.ReplaceLineEndings(string.Empty),
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull((await server.QueryAsync(DocumentFolder.Revision))["data"]);
        using var byId = await server.PostAsync("""{"documentId":"revision"}""");
        Assert.Equal(HttpStatusCode.OK, byId.StatusCode);
    }

    [Fact]
    public async Task A_bad_document_stops_the_start_and_says_where_it_is_bad()
    {
        folder.Write("broken.graphql", "query A {\n  graph {");
        folder.Write("wrong.graphql", "query A {\n  graph { nothing }\n}");
        folder.Write("no id.graphql", "{ __typename }");
        var refusal = await Assert.ThrowsAsync<DocumentsException>(
            () => RunningServer.StartAsync("--KG_DOCUMENTS", folder.Path));

        Assert.Equal(
            [
                $"{folder.Path}/broken.graphql:2:10: Syntax Error: Expected Name, found <EOF>.",
                $"{folder.Path}/no id.graphql:1:1: The file's name is the document's identifier: use letters, digits and -._~ only.",
                $"{folder.Path}/wrong.graphql:2:11: Cannot query field \"nothing\" on type \"Graph\".",
                "The server was not started.",
            ],
            Failures.Explain(refusal));
    }

    [Fact]
    public async Task A_folder_that_is_missing_or_empty_stops_the_start()
    {
        var missing = Path.Combine(folder.Path, "missing");
        var refusal = await Assert.ThrowsAsync<DocumentsException>(() => RunningServer.StartAsync("--KG_DOCUMENTS", missing));
        Assert.Equal([$"There is no folder {missing}: create it, or set KG_DOCUMENTS to another one."], refusal.Problems);

        var empty = Directory.CreateDirectory(missing).FullName;
        refusal = await Assert.ThrowsAsync<DocumentsException>(() => RunningServer.StartAsync("--KG_DOCUMENTS", empty));
        Assert.Equal([$"{empty} holds no file NAME.graphql: put the documents there, or don't set KG_DOCUMENTS."], refusal.Problems);
    }
}
