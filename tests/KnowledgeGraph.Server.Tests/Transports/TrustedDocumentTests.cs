using System.Text;
using KnowledgeGraph.Server.Tests.Transports.ServerSentEvents;
using KnowledgeGraph.Server.Tests.Transports.WebSockets;

namespace KnowledgeGraph.Server.Tests.Transports;

/// <summary>Where only trusted documents are served, no transport is a way around that.</summary>
public sealed class TrustedDocumentTests : IDisposable
{
    private const string Refused = "\"code\":\"DOCUMENT_NOT_TRUSTED\"";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-documents-");

    public TrustedDocumentTests() => File.WriteAllText(
        Path.Combine(folder.FullName, "follow.graphql"), "subscription { changes(since: 1) { revision } }");

    [Fact]
    public async Task Over_a_socket()
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SubscribeAsync("a", "{ __typename }");
        Assert.Contains(Refused, await socket.ReadAsync());

        await socket.SendAsync("""{"id":"a","type":"subscribe","payload":{"documentId":"follow"}}""");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"changes":{"revision":2}}}}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task Over_an_event_stream()
    {
        await using var server = await StartAsync();
        using var refused = await TestEvents.PostAsync(server, "{ __typename }");
        Assert.Contains(Refused, await refused.ReadAsync());

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"documentId":"follow"}""", Encoding.UTF8, "application/json"),
        };
        using var events = await TestEvents.OpenAsync(server, request);
        Assert.Equal("""next {"data":{"changes":{"revision":2}}}""", await events.ReadAsync());
    }

    [Fact]
    public async Task Over_a_reserved_stream()
    {
        await using var server = await StartAsync();
        using var reserved = await server.SendAsync(HttpMethod.Put, "/graphql/stream", null, null);
        var token = await reserved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var content = new StringContent(
            """{"query":"{ __typename }","extensions":{"operationId":"a"}}""", Encoding.UTF8, "application/json");
        using var response = await server.SendAsync(HttpMethod.Post, $"/graphql/stream?token={token}", content, "*/*");

        Assert.Contains(Refused, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<RunningServer> StartAsync() =>
        RunningServer.StartAsync("--KG_DOCUMENTS", folder.FullName, "--KG_DOCUMENTS_ONLY", "true");
}
