using System.Net;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Transports.ServerSentEvents;

/// <summary>One operation on a stream of its own (enisdenjo/graphql-sse, PROTOCOL.md, § Distinct connections mode).</summary>
public sealed class DistinctStreamTests
{
    private const string Follow = "subscription { changes { revision } }";

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/stream")]
    public async Task A_query_is_answered_completed_and_the_stream_ends(string path)
    {
        await using var server = await RunningServer.StartAsync();
        using var posted = await TestEvents.PostAsync(server, "{ __typename }", path);
        using var got = await TestEvents.OpenAsync(server, new HttpRequestMessage(HttpMethod.Get, $"{path}?query=%7B__typename%7D"));

        Assert.Equal(["""next {"data":{"__typename":"Query"}}""", "complete"], await posted.ReadToEndAsync());
        Assert.Equal(["""next {"data":{"__typename":"Query"}}""", "complete"], await got.ReadToEndAsync());
    }

    [Fact]
    public async Task Errors_come_as_an_event_so_that_the_client_can_read_them()
    {
        await using var server = await RunningServer.StartAsync();
        using var invalid = await TestEvents.PostAsync(server, "{ xyzzy }");
        using var refused = await TestEvents.PostAsync(server, "subscription { changes(since: -1) { revision } }");

        Assert.Equal(
            [
                """next {"errors":[{"message":"Cannot query field \"xyzzy\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""",
                "complete",
            ],
            await invalid.ReadToEndAsync());
        Assert.Equal(
            [
                """next {"errors":[{"message":"`since` is -1: give the newest revision that you have, or 0 for all.","locations":[{"line":1,"column":24}],"path":["changes"],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
                "complete",
            ],
            await refused.ReadToEndAsync());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task Changes_are_replayed_and_then_followed(string method)
    {
        await using var server = await RunningServer.StartAsync();
        const string Query = "subscription { changes(since: 1) { revision } }";
        using var events = method == "POST"
            ? await TestEvents.PostAsync(server, Query)
            : await TestEvents.OpenAsync(
                server, new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Query)}"));
        Assert.Equal("""next {"data":{"changes":{"revision":2}}}""", await events.ReadAsync());

        await server.ImportTrialAsync("one");
        await server.ImportTrialAsync("two");

        Assert.Equal("""next {"data":{"changes":{"revision":3}}}""", await events.ReadAsync());
        Assert.Equal("""next {"data":{"changes":{"revision":4}}}""", await events.ReadAsync());
    }

    [Fact]
    public async Task A_client_that_takes_both_gets_a_stream_for_a_subscription_and_json_for_a_query()
    {
        const string Both = "application/graphql-response+json, application/json, text/event-stream";
        await using var server = await RunningServer.StartAsync();
        using var query = await server.PostAsync("""{"query":"{ __typename }"}""", Both);
        Assert.Equal("application/graphql-response+json; charset=utf-8", query.Content.Headers.ContentType!.ToString());

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"subscription { changes(since: 1) { revision } }"}""", Encoding.UTF8, "application/json"),
        };
        using var events = await TestEvents.OpenAsync(server, request, Both);
        Assert.Equal("""next {"data":{"changes":{"revision":2}}}""", await events.ReadAsync());
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task A_client_that_takes_no_stream_is_told_so(string accept, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("""{"query":"subscription { changes { revision } }"}""", accept);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(
            "OPERATION_RESOLUTION_FAILURE",
            (string?)(await RunningServer.JsonAsync(response))["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task What_is_no_request_is_refused_in_json()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("{}", TestEvents.MediaType);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_client_that_is_gone_stops_the_source()
    {
        await using var server = await RunningServer.StartAsync();
        using (await TestEvents.PostAsync(server, Follow))
        {
            await server.HasActiveAsync(1);
        }

        await server.HasActiveAsync(0);
    }

    [Fact]
    public async Task A_silent_stream_is_kept_alive()
    {
        await using var server = await RunningServer.StartAsync("--KG_PING_SECONDS", "1");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{Follow}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd(TestEvents.MediaType);
        using var response = await server.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(":", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
            Assert.Equal("", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_server_that_shuts_down_completes_the_stream()
    {
        var server = await RunningServer.StartAsync();
        using var events = await TestEvents.PostAsync(server, Follow);
        await server.HasActiveAsync(1);
        var stop = server.App.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["complete"], await events.ReadToEndAsync());
        await stop;
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_client_with_too_many_streams_is_refused()
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_CONNECTIONS_PER_CLIENT", "1");
        using var events = await TestEvents.PostAsync(server, Follow);
        using var response = await server.PostAsync("""{"query":"{ __typename }"}""", TestEvents.MediaType);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(
            "Your address holds 1 streams already, which is the most that this server keeps; close one first.",
            (string?)(await RunningServer.JsonAsync(response))["errors"]![0]!["message"]);
    }
}
