using System.Net;
using System.Net.WebSockets;

namespace KnowledgeGraph.Server.Tests.Transports.WebSockets;

/// <summary>Every way in which the server closes a connection (enisdenjo/graphql-ws, PROTOCOL.md).</summary>
public sealed class CloseCodeTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Follow = """subscription { changes { revision } }""";

    [Theory]
    [InlineData("", "Invalid message received")]
    [InlineData("{", "Invalid message received")]
    [InlineData("[]", "Invalid message received")]
    [InlineData("""{"type":"ping"} {}""", "Invalid message received")]
    [InlineData("""{"id":"1"}""", "Invalid message received")]
    [InlineData("""{"type":1}""", "Invalid message received")]
    [InlineData("""{"type":"ping","payload":1}""", "Invalid message received")]
    [InlineData("""{"type":"ping","id":1}""", "Invalid message received")]
    [InlineData("""{"type":"\ud800"}""", "Invalid message received")]
    [InlineData("""{"type":"start"}""", "Unexpected type of message received")]
    [InlineData("""{"type":"next","id":"1","payload":{}}""", "Unexpected type of message received")]
    [InlineData("""{"type":"complete"}""", "A complete message must have an id")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{__typename}"}}""", "A subscribe message must have an id and a payload")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{__typename}"}}""", "A subscribe message must have an id and a payload")]
    [InlineData("""{"type":"subscribe","id":"1"}""", "A subscribe message must have an id and a payload")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""", "The request has no \"query\".")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":[]}}""", "\"variables\" must be a JSON object.")]
    public async Task An_invalid_message_is_4400(string message, string reason)
    {
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SendAsync(message);

        Assert.Equal($"closed 4400 {reason}", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_binary_message_is_4400()
    {
        await using var socket = await TestSocket.InitAsync(server);
        await socket.Socket.SendAsync(
            """{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);

        Assert.Equal("closed 4400 Messages must be text", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_subscription_before_the_connection_is_initialised_is_4401()
    {
        await using var socket = await TestSocket.OpenAsync(server);
        await socket.SubscribeAsync("1", "{ __typename }");

        Assert.Equal("closed 4401 Unauthorized", await socket.ReadAsync());
    }

    [Theory]
    [InlineData]
    [InlineData("graphql-ws")]
    public async Task A_sub_protocol_that_isn_t_spoken_is_4406(params string[] protocols)
    {
        await using var socket = await TestSocket.ConnectAsync(server, protocols);

        Assert.Null(socket.Socket.SubProtocol);
        Assert.Equal("closed 4406 Subprotocol not acceptable", await socket.ReadAsync());
    }

    [Fact]
    public async Task Of_several_sub_protocols_the_right_one_is_chosen()
    {
        await using var socket = await TestSocket.ConnectAsync(server, "graphql-ws", "graphql-transport-ws");

        Assert.Equal("graphql-transport-ws", socket.Socket.SubProtocol);
    }

    [Fact]
    public async Task A_connection_that_isn_t_initialised_in_time_is_4408()
    {
        await using var hasty = await RunningServer.StartAsync("--KG_CONNECTION_INIT_SECONDS", "1");
        await using var late = await TestSocket.OpenAsync(hasty);
        await using var initialised = await TestSocket.InitAsync(hasty);

        Assert.Equal("closed 4408 Connection initialisation timeout", await late.ReadAsync());
        await initialised.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await initialised.ReadAsync());
    }

    [Fact]
    public async Task An_id_that_is_in_use_is_4409()
    {
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SubscribeAsync("a", Follow);
        await socket.SubscribeAsync("a", "{ __typename }");

        Assert.Equal("closed 4409 Subscriber for a already exists", await socket.ReadAsync());
        await server.HasActiveAsync(0);
    }

    [Fact]
    public async Task A_reason_is_cut_where_a_close_frame_ends()
    {
        await using var socket = await TestSocket.InitAsync(server);
        var id = string.Concat(Enumerable.Repeat("é😀", 40));
        await socket.SubscribeAsync(id, Follow);
        await socket.SubscribeAsync(id, Follow);

        // 15 bytes, then six at a time: 123 bytes are full.
        Assert.Equal("closed 4409 Subscriber for " + string.Concat(Enumerable.Repeat("é😀", 18)), await socket.ReadAsync());
    }

    [Fact]
    public async Task A_second_initialisation_is_4429()
    {
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal("closed 4429 Too many initialisation requests", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_message_over_the_limit_is_1009()
    {
        await using var small = await RunningServer.StartAsync("--KG_MAX_BODY_BYTES", "1000");
        await using var socket = await TestSocket.InitAsync(small);
        await socket.SendAsync("""{"type":"ping"}""" + new string(' ', 985));
        Assert.Equal("""{"type":"pong"}""", await socket.ReadAsync());

        await socket.SendAsync("""{"type":"ping"}""" + new string(' ', 986));
        Assert.Equal("closed 1009 A message may have 1000 bytes", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_closed_with_1008()
    {
        await using var impatient = await RunningServer.StartAsync("--KG_SLOW_CLIENT_SECONDS", "1", "--KG_MAX_QUEUED_MESSAGES", "2");
        await using var socket = await TestSocket.InitAsync(impatient);
        await socket.SubscribeAsync("changes", Follow);
        await impatient.HasActiveAsync(1);
        for (var i = 0; i < 60; i++)
        {
            await socket.SubscribeAsync($"{i}", "{ __schema { types { name description fields { name description args { name description } } } } }");
        }

        // It has a few seconds to come to its senses and hear why it is closed.
        await impatient.HasActiveAsync(0);
        var read = await socket.ReadToCloseAsync();

        Assert.Equal("closed 1008 Messages are read too slowly", read[^1]);
        Assert.InRange(read.Count, 2, 119);
    }

    [Fact]
    public async Task A_server_that_shuts_down_completes_operations_and_closes_with_1001()
    {
        var stopping = await RunningServer.StartAsync();
        await using var socket = await TestSocket.InitAsync(stopping);
        await socket.SubscribeAsync("a", Follow);
        await stopping.HasActiveAsync(1);
        var reading = socket.ReadToCloseAsync();
        var stop = stopping.DisposeAsync().AsTask();

        Assert.Equal(["""{"id":"a","type":"complete"}""", "closed 1001 The server is shutting down"], await reading);
        await socket.DisposeAsync();
        await stop;
    }

    [Fact]
    public async Task A_client_s_own_close_is_answered()
    {
        await using var socket = await TestSocket.InitAsync(server);
        await socket.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "bye", TestContext.Current.CancellationToken);

        Assert.Equal("closed 1000", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_client_with_too_many_connections_is_refused()
    {
        await using var narrow = await RunningServer.StartAsync("--KG_MAX_CONNECTIONS_PER_CLIENT", "1");
        await using (var first = await TestSocket.InitAsync(narrow))
        {
            using var second = new ClientWebSocket();
            second.Options.CollectHttpResponseDetails = true;
            var uri = new UriBuilder(narrow.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri;
            await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(uri, TestContext.Current.CancellationToken));
            Assert.Equal(HttpStatusCode.TooManyRequests, second.HttpStatusCode);
        }

        await using var next = await RetryAsync(() => TestSocket.InitAsync(narrow));
    }

    /// <summary>The place of the connection before is free a moment after its close.</summary>
    private static async Task<TestSocket> RetryAsync(Func<Task<TestSocket>> connect)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await connect();
            }
            catch (WebSocketException) when (i < 100)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }
}
