using System.Net;

namespace KnowledgeGraph.Server.Tests.Origins;

/// <summary>What browsers get to see for pages of other origins.</summary>
public sealed class OriginCheckTests
{
    private const string Other = "https://front.example";

    [Fact]
    public async Task A_socket_for_a_page_of_another_origin_is_refused()
    {
        await using var server = await RunningServer.StartAsync();
        using var refused = await HandshakeAsync(server, Other);
        var error = (await RunningServer.JsonAsync(refused))["errors"]!.AsArray().Single()!;

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("ORIGIN_NOT_ALLOWED", (string?)error["extensions"]!["code"]);
        Assert.Equal(
            "Pages of the origin “https://front.example” may not use this server; its operator can allow them in KG_ALLOWED_ORIGINS.",
            (string?)error["message"]);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.SwitchingProtocols)]
    [InlineData(Other, HttpStatusCode.SwitchingProtocols)]
    [InlineData("https://third.example", HttpStatusCode.Forbidden)]
    public async Task A_socket_for_the_server_s_own_page_or_one_that_is_allowed_opens(string? origin, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync("--KG_ALLOWED_ORIGINS", Other);
        using var response = await HandshakeAsync(
            server, origin ?? server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("", Other, null)]
    [InlineData(Other, Other, Other)]
    [InlineData(Other, "https://third.example", null)]
    [InlineData("*", Other, "*")]
    public async Task Answers_are_for_pages_of_the_origins_named(string setting, string origin, string? allowed)
    {
        await using var server = await RunningServer.StartAsync("--KG_ALLOWED_ORIGINS", setting);
        server.Client.DefaultRequestHeaders.Add("Origin", origin);
        using var response = await server.PostAsync("""{"query":"{__typename}"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(allowed, Header(response, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_preflight_for_json_is_answered()
    {
        await using var server = await RunningServer.StartAsync("--KG_ALLOWED_ORIGINS", Other);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql/stream");
        request.Headers.Add("Origin", Other);
        request.Headers.Add("Access-Control-Request-Method", "PUT");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,graphql-cost");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(Other, Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("content-type,graphql-cost", Header(response, "Access-Control-Allow-Headers"));
        Assert.Equal("GET,POST,PUT,DELETE", Header(response, "Access-Control-Allow-Methods"));
        Assert.Equal("3600", Header(response, "Access-Control-Max-Age"));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;

    /// <summary>A handshake as browsers send it (RFC 6455, § 4.1).</summary>
    private static async Task<HttpResponseMessage> HandshakeAsync(RunningServer server, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Add("Connection", "Upgrade");
        request.Headers.Add("Upgrade", "websocket");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        request.Headers.Add("Sec-WebSocket-Protocol", "graphql-transport-ws");
        return await server.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}
