using System.Net;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Transports.ServerSentEvents;

/// <summary>Many operations on one stream (enisdenjo/graphql-sse, PROTOCOL.md, § Single connection mode).</summary>
public sealed class ReservedStreamTests
{
    private const string Header = "X-GraphQL-Event-Stream-Token";
    private const string Follow = "subscription { changes { revision } }";

    [Fact]
    public async Task Operations_are_accepted_and_answered_on_the_stream()
    {
        await using var server = await RunningServer.StartAsync();
        var token = await ReserveAsync(server);

        // Before the reader has come: the answer waits for it.
        Assert.Equal(HttpStatusCode.Accepted, await StartAsync(server, token, "a", "{ __typename }"));
        using var events = await OpenAsync(server, token);
        Assert.Equal("""next {"id":"a","payload":{"data":{"__typename":"Query"}}}""", await events.ReadAsync());
        Assert.Equal("""complete {"id":"a"}""", await events.ReadAsync());

        Assert.Equal(HttpStatusCode.Accepted, await StartAsync(server, token, "b", "subscription { changes(since: 1) { revision } }"));
        Assert.Equal("""next {"id":"b","payload":{"data":{"changes":{"revision":2}}}}""", await events.ReadAsync());
        await server.ImportTrialAsync("one");
        Assert.Equal("""next {"id":"b","payload":{"data":{"changes":{"revision":3}}}}""", await events.ReadAsync());

        Assert.Equal(HttpStatusCode.Accepted, await StartAsync(server, token, "a", "query($n: Int!) { countries(first: $n) { totalCount } }"));
        Assert.Equal(
            """next {"id":"a","payload":{"errors":[{"message":"Variable \"$n\" of required type \"Int!\" was not provided.","locations":[{"line":1,"column":7}],"extensions":{"code":"BAD_USER_INPUT"}}]}}""",
            await events.ReadAsync());
        Assert.Equal("""complete {"id":"a"}""", await events.ReadAsync());
    }

    [Fact]
    public async Task Deleting_an_operation_stops_its_source_and_frees_its_id()
    {
        await using var server = await RunningServer.StartAsync();
        var token = await ReserveAsync(server);
        using var events = await OpenAsync(server, token);
        await StartAsync(server, token, "a", Follow);
        await server.HasActiveAsync(1);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(server, HttpMethod.Delete, "/graphql/stream?operationId=a", token));
        await server.HasActiveAsync(0);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(server, HttpMethod.Delete, "/graphql/stream?operationId=a", token));
        Assert.Equal(HttpStatusCode.Accepted, await StartAsync(server, token, "a", "{ __typename }"));
        Assert.Equal("""next {"id":"a","payload":{"data":{"__typename":"Query"}}}""", await events.ReadAsync());
    }

    [Fact]
    public async Task A_client_that_is_gone_stops_the_sources_and_its_token_is_worth_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        var token = await ReserveAsync(server);
        using (await OpenAsync(server, token))
        {
            await StartAsync(server, token, "a", Follow);
            await StartAsync(server, token, "b", Follow);
            await server.HasActiveAsync(2);
        }

        await server.HasActiveAsync(0);
        Assert.Equal(HttpStatusCode.NotFound, await StartAsync(server, token, "a", "{ __typename }"));
    }

    [Fact]
    public async Task A_stream_has_one_reader()
    {
        await using var server = await RunningServer.StartAsync();
        var token = await ReserveAsync(server);
        using var events = await OpenAsync(server, token);

        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(server, HttpMethod.Get, "/graphql/stream", token, TestEvents.MediaType));
    }

    [Fact]
    public async Task A_reservation_that_nobody_takes_lapses()
    {
        await using var server = await RunningServer.StartAsync("--KG_CONNECTION_INIT_SECONDS", "1");
        var token = await ReserveAsync(server);
        Assert.Equal(HttpStatusCode.Accepted, await StartAsync(server, token, "a", Follow));

        // The place is held from the reservation on, so that this can't be true before the time is over.
        await server.HasConnectionsAsync(0);
        await server.HasActiveAsync(0);

        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(server, HttpMethod.Get, "/graphql/stream", token, TestEvents.MediaType));
    }

    [Fact]
    public async Task What_can_t_be_started_is_refused_where_it_was_sent()
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_OPERATIONS_PER_CONNECTION", "1");
        var token = await ReserveAsync(server);
        using var events = await OpenAsync(server, token);

        Assert.Equal(HttpStatusCode.NotFound, await StartAsync(server, "no-such-token", "a", "{ __typename }"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(server, HttpMethod.Delete, "/graphql/stream?operationId=a", "no-such-token"));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(server, HttpMethod.Delete, "/graphql/stream", token));
        Assert.Equal(HttpStatusCode.BadRequest, await StartAsync(server, token, "", "{ __typename }"));
        Assert.Equal(HttpStatusCode.BadRequest, await StartAsync(server, token, "a", "{ nope }"));
        Assert.Equal(HttpStatusCode.BadRequest, await StartAsync(server, token, "a", "{ nope"));
        Assert.Equal(HttpStatusCode.Accepted, await StartAsync(server, token, "a", Follow));
        Assert.Equal(HttpStatusCode.Conflict, await StartAsync(server, token, "a", Follow));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StartAsync(server, token, "b", Follow));
    }

    [Fact]
    public async Task A_server_that_shuts_down_completes_the_operations()
    {
        var server = await RunningServer.StartAsync();
        var token = await ReserveAsync(server);
        using var events = await OpenAsync(server, token);
        await StartAsync(server, token, "a", Follow);
        await server.HasActiveAsync(1);
        var stop = server.App.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["""complete {"id":"a"}"""], await events.ReadToEndAsync());
        await stop;
        await server.DisposeAsync();
    }

    private static async Task<string> ReserveAsync(RunningServer server)
    {
        using var response = await server.SendAsync(HttpMethod.Put, "/graphql/stream", null, null);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var token = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(32, token.Length);
        return token;
    }

    private static Task<TestEvents> OpenAsync(RunningServer server, string token) =>
        TestEvents.OpenAsync(server, new HttpRequestMessage(HttpMethod.Get, $"/graphql/stream?token={token}"));

    private static Task<HttpStatusCode> StartAsync(RunningServer server, string token, string id, string query) => SendAsync(
        server,
        HttpMethod.Post,
        "/graphql/stream",
        token,
        content: new StringContent(
            $$$"""{"query":"{{{query}}}","extensions":{"other":{},"operationId":"{{{id}}}"}}""", Encoding.UTF8, "application/json"));

    private static async Task<HttpStatusCode> SendAsync(
        RunningServer server, HttpMethod method, string path, string token, string accept = "*/*", HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add(Header, token);
        request.Headers.Accept.ParseAdd(accept);
        using var response = await server.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
