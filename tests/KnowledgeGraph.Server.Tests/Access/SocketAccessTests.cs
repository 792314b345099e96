using System.Net.WebSockets;
using KnowledgeGraph.Server.Tests.Transports;
using KnowledgeGraph.Server.Tests.Transports.WebSockets;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Access;

/// <summary>Who may ask over WebSockets and event streams, and what becomes of a connection whose key is revoked.</summary>
public sealed class SocketAccessTests
{
    private const string Ack = """{"type":"connection_ack"}""";
    private const string Query = "{ graph { revision } }";
    private const string Answer = """{"id":"1","type":"next","payload":{"data":{"graph":{"revision":2}}}}""";

    [Fact]
    public async Task A_credential_that_does_not_hold_is_4403()
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var payload in new[] { "\"Bearer kg_nothing\"", "\"\"", "1", "null", "\"\\ud800\"" })
        {
            Assert.Equal("closed 4403 Forbidden", await InitAsync(server, $$"""{"Authorization":{{payload}}}"""));
        }

        Assert.Equal(Ack, await InitAsync(server, """{"other":1}"""));
    }

    [Fact]
    public async Task Where_reading_takes_a_key_the_first_message_brings_it()
    {
        await using var server = await RunningServer.StartAsync("--KG_READ", "keys");
        var (_, text) = await server.AddKeyAsync(CallerRole.Reader);
        Assert.Equal("closed 4403 Forbidden", await InitAsync(server, "{}"));

        await using var socket = await TestSocket.OpenAsync(server);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{text}}}"}}""");
        Assert.Equal(Ack, await socket.ReadAsync());
        await socket.SubscribeAsync("1", Query);
        Assert.Equal(Answer, await socket.ReadAsync());
    }

    [Fact]
    public async Task The_handshake_may_bring_it_instead()
    {
        await using var server = await RunningServer.StartAsync("--KG_READ", "keys");
        var (_, text) = await server.AddKeyAsync(CallerRole.Reader);
        await using (var socket = await TestSocket.OpenAsync(server, $"Bearer {text}"))
        {
            await socket.SendAsync("""{"type":"connection_init"}""");
            Assert.Equal(Ack, await socket.ReadAsync());
        }

        await Assert.ThrowsAsync<WebSocketException>(() => TestSocket.OpenAsync(server, "Bearer kg_nothing"));
    }

    [Fact]
    public async Task A_connection_ends_when_its_key_is_revoked()
    {
        await using var server = await RunningServer.StartAsync();
        var (id, text) = await server.AddKeyAsync(CallerRole.Reader);
        await using var socket = await TestSocket.OpenAsync(server);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{text}}}"}}""");
        Assert.Equal(Ack, await socket.ReadAsync());
        await socket.SubscribeAsync("1", "subscription { changes { revision } }");
        await server.HasActiveAsync(1);

        await server.RevokeAsync(id);

        Assert.Equal("closed 4403 Forbidden", await socket.ReadAsync());
        await server.HasActiveAsync(0);
    }

    [Fact]
    public async Task An_event_stream_ends_when_its_key_is_revoked()
    {
        await using var server = await RunningServer.StartAsync("--KG_READ", "keys");
        var (id, text) = await server.AddKeyAsync(CallerRole.Reader);
        server.Authorize($"Bearer {text}");
        server.Client.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
        var reading = server.Client.GetStringAsync("/graphql/stream?query=subscription{changes{revision}}", TestContext.Current.CancellationToken);
        await server.HasActiveAsync(1);

        await server.RevokeAsync(id);

        Assert.EndsWith("event: complete\ndata:\n\n", await reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_on_a_socket_count_for_the_rate()
    {
        // Opening the socket is one, its two operations are the others.
        await using var server = await RunningServer.StartAsync("--KG_RATE_PER_ADDRESS", "3");
        await using var socket = await TestSocket.InitAsync(server);
        foreach (var id in new[] { "1", "2" })
        {
            await socket.SubscribeAsync(id, Query);
            await socket.ReadAsync();
            Assert.Equal($$"""{"id":"{{id}}","type":"complete"}""", await socket.ReadAsync());
        }

        await socket.SubscribeAsync("3", Query);
        Assert.Equal(
            """{"id":"3","type":"error","payload":[{"message":"Too many operations were started in the last minute; wait a little.","extensions":{"code":"TOO_MANY_REQUESTS"}}]}""",
            await socket.ReadAsync());
    }

    private static async Task<string> InitAsync(RunningServer server, string payload)
    {
        await using var socket = await TestSocket.OpenAsync(server);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{{{payload}}}}""");
        return await socket.ReadAsync();
    }
}
