using System.Net;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Endpoints;

/// <summary>What is too much gets an error that says how much would be right.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_413(bool isLengthAnnounced)
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_BODY_BYTES", "1000");
        using var content = new StringContent("{\"query\":\"" + new string(' ', 2000) + "\"}", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = !isLengthAnnounced;
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(
            "The body is longer than 1000 bytes, which is the most that this server takes.",
            (string?)(await RunningServer.JsonAsync(response))["errors"]![0]!["message"]);
    }

    [Fact]
    public async Task A_body_of_just_the_limit_is_served()
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_BODY_BYTES", "1000");
        const string Body = """{"query":"{__typename}"}""";
        using var response = await server.PostAsync(Body + new string(' ', 1000 - Body.Length));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_operation_over_the_cost_limit_is_refused_before_it_runs()
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_COST", "100");
        var answer = await server.QueryAsync("{ countries(first: 1000) { nodes { name } } }");

        Assert.False(answer.AsObject().ContainsKey("data"));
        Assert.Equal("COST_LIMIT_EXCEEDED", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task An_operation_over_the_depth_limit_is_refused()
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_DEPTH", "4");
        var answer = await server.QueryAsync("{ countries { nodes { memberOf { nodes { name } } } } }");

        Assert.Equal("DEPTH_LIMIT_EXCEEDED", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }
}
