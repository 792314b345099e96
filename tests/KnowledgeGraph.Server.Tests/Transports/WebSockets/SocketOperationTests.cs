using System.Net.WebSockets;
using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Store.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests.Transports.WebSockets;

/// <summary>Operations over `graphql-transport-ws`, and the ledger followed.</summary>
public sealed class SocketOperationTests
{
    [Fact]
    public async Task A_query_is_answered_and_completed()
    {
        await using var server = await RunningServer.StartAsync();
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SendAsync(
            """
            {"type":"subscribe","id":"q","payload":{"operationName":"Q","variables":{"key":"country/fra"},"extensions":{},
             "query":"query Q($key: ID!) { country(key: $key) { name } } query R { __typename }"}}
            """);

        Assert.Equal("""{"id":"q","type":"next","payload":{"data":{"country":{"name":"France"}}}}""", await socket.ReadAsync());
        Assert.Equal("""{"id":"q","type":"complete"}""", await socket.ReadAsync());
        await socket.SubscribeAsync("q", "{ __typename }");
        Assert.Equal("""{"id":"q","type":"next","payload":{"data":{"__typename":"Query"}}}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task What_can_t_be_run_ends_with_its_errors()
    {
        await using var server = await RunningServer.StartAsync();
        await using var socket = await TestSocket.InitAsync(server);

        await socket.SubscribeAsync("a", "{ xyzzy }");
        Assert.Equal(
            """{"id":"a","type":"error","payload":[{"message":"Cannot query field \u0022xyzzy\u0022 on type \u0022Query\u0022.","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""",
            Plain(await socket.ReadAsync()));
        await socket.SubscribeAsync("b", "query($n: Int!) { countries(first: $n) { totalCount } }");
        Assert.Equal("BAD_USER_INPUT", Code(await socket.ReadAsync(), "error", 0));
        await socket.SubscribeAsync("c", "subscription { changes(since: -1) { revision } }");
        Assert.Equal(
            """{"id":"c","type":"error","payload":[{"message":"\u0060since\u0060 is -1: give the newest revision that you have, or 0 for all.","locations":[{"line":1,"column":24}],"path":["changes"],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
            Plain(await socket.ReadAsync()));
        await socket.SubscribeAsync("d", "{ country(key: \\\"country/fra\\\", asOf: \\\"2025-03-07\\\", during: {}) { name } ok: __typename }");
        Assert.Contains("\"ok\":\"Query\"", await socket.ReadAsync());
        Assert.Equal("""{"id":"d","type":"complete"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload_at_any_time()
    {
        await using var server = await RunningServer.StartAsync();
        await using var socket = await TestSocket.OpenAsync(server);

        await socket.SendAsync("""{"type":"ping","payload":{"at":[1,"x"]}}""");
        Assert.Equal("""{"type":"pong","payload":{"at":[1,"x"]}}""", await socket.ReadAsync());
        await socket.SendAsync("""{"type":"pong","payload":{}}""");
        await socket.SendAsync("""{"type":"ping","payload":null}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task Changes_are_replayed_and_then_followed_each_once_and_in_order()
    {
        await using var server = await RunningServer.StartAsync();
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SubscribeAsync("new", "subscription { changes { revision author nodes { key } } }");
        await server.HasActiveAsync(1);
        await socket.SubscribeAsync("all", "subscription { changes(since: 0) { r: revision __typename } }");

        Assert.Equal("""{"id":"all","type":"next","payload":{"data":{"changes":{"r":1,"__typename":"Change"}}}}""", await socket.ReadAsync());
        Assert.Equal("""{"id":"all","type":"next","payload":{"data":{"changes":{"r":2,"__typename":"Change"}}}}""", await socket.ReadAsync());
        for (var revision = 3; revision <= 6; revision++)
        {
            Assert.Equal(revision, await server.ImportTrialAsync($"trial-{revision}"));
            string[] both = [await socket.ReadAsync(), await socket.ReadAsync()];
            Assert.Equal(
                [
                    $$$$$"""{"id":"all","type":"next","payload":{"data":{"changes":{"r":{{{{{revision}}}}},"__typename":"Change"}}}}""",
                    $$$$$"""{"id":"new","type":"next","payload":{"data":{"changes":{"revision":{{{{{revision}}}}},"author":"trial","nodes":[{"key":"source/trial-{{{{{revision}}}}}"},{"key":"topic/trial-{{{{{revision}}}}}"}]}}}}""",
                ],
                both.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Changes_of_what_is_asked_for_are_replayed_and_then_followed()
    {
        await using var server = await RunningServer.StartAsync();
        await using var socket = await TestSocket.InitAsync(server);
        const string Where = "{ nodes: { topic: { key: { in: [\\\"topic/trial-4\\\", \\\"topic/trial-6\\\"] } } } }";
        await server.ImportTrialAsync("trial-3");
        await server.ImportTrialAsync("trial-4");
        await socket.SubscribeAsync("a", $"subscription {{ changes(since: 0, where: {Where}) {{ revision nodes {{ key }} }} }}");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"changes":{"revision":4,"nodes":[{"key":"topic/trial-4"}]}}}}""", await socket.ReadAsync());
        await server.ImportTrialAsync("trial-5");
        await server.ImportTrialAsync("trial-6");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"changes":{"revision":6,"nodes":[{"key":"topic/trial-6"}]}}}}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_write_of_another_process_is_seen()
    {
        await using var server = await RunningServer.StartAsync();
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SubscribeAsync("a", "subscription { changes(since: 2) { revision } }");
        var file = server.App.Services.GetRequiredService<ServerSettings>().DatabaseFile;
        var model = server.App.Services.GetRequiredService<ServedGraph>().Store.Model;
        await using (var other = EmbeddedStore.Open(file, model, TimeProvider.System))
        {
            await TrialBundle.ImportAsync(other, "one");
            await TrialBundle.ImportAsync(other, "two");
        }

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"changes":{"revision":3}}}}""", await socket.ReadAsync());
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"changes":{"revision":4}}}}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task Completing_a_subscription_stops_its_source_and_frees_its_id()
    {
        await using var server = await RunningServer.StartAsync();
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SubscribeAsync("a", "subscription { changes { revision } }");
        await server.HasActiveAsync(1);

        await socket.SendAsync("""{"type":"complete","id":"a"}""");
        await server.HasActiveAsync(0);
        await socket.SendAsync("""{"type":"complete","id":"a"}""");
        await socket.SubscribeAsync("a", "{ __typename }");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"__typename":"Query"}}}""", await socket.ReadAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_client_that_is_gone_stops_the_sources()
    {
        await using var server = await RunningServer.StartAsync();
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SubscribeAsync("a", "subscription { changes { revision } }");
        await socket.SubscribeAsync("b", "subscription { changes { revision } }");
        await server.HasActiveAsync(2);

        socket.Socket.Abort();

        await server.HasActiveAsync(0);
    }

    [Fact]
    public async Task Too_many_operations_at_once_are_refused_one_by_one()
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_OPERATIONS_PER_CONNECTION", "1");
        await using var socket = await TestSocket.InitAsync(server);
        await socket.SubscribeAsync("a", "subscription { changes { revision } }");
        await socket.SubscribeAsync("b", "{ __typename }");
        Assert.Equal(
            """{"id":"b","type":"error","payload":[{"message":"1 operations run on this connection, which is the most that this server allows; complete one first.","extensions":{"code":"TOO_MANY_REQUESTS"}}]}""",
            await socket.ReadAsync());

        await socket.SendAsync("""{"type":"complete","id":"a"}""");
        await socket.SubscribeAsync("b", "{ __typename }");
        Assert.Equal("""{"id":"b","type":"next","payload":{"data":{"__typename":"Query"}}}""", await socket.ReadAsync());
        Assert.Equal(WebSocketState.Open, socket.Socket.State);
    }

    [Theory]
    [InlineData("""{"GraphQL-Cost":1}""", true)]
    [InlineData("""{"other":{},"GraphQL-Cost":"1"}""", true)]
    [InlineData("""{"GraphQL-Cost":2}""", false)]
    [InlineData("""{"GraphQL-Cost":"\ud800"}""", false)]
    [InlineData("""{"GraphQL-Cost":[]}""", false)]
    [InlineData("{}", false)]
    public async Task The_cost_is_told_when_the_initialisation_asks_for_it(string payload, bool isTold)
    {
        await using var server = await RunningServer.StartAsync();
        await using var socket = await TestSocket.OpenAsync(server);
        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadAsync());
        await socket.SubscribeAsync("a", "{ __typename }");

        var cost = isTold ? ""","extensions":{"cost":{"requested":0,"actual":0,"limit":500000}}""" : "";
        Assert.Equal($$$"""{"id":"a","type":"next","payload":{"data":{"__typename":"Query"}{{{cost}}}}}""", await socket.ReadAsync());
    }

    private static string Plain(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static string? Code(string message, string type, int error)
    {
        var parsed = JsonNode.Parse(message)!;
        Assert.Equal(type, (string?)parsed["type"]);
        return (string?)parsed["payload"]![error]!["extensions"]!["code"];
    }
}
