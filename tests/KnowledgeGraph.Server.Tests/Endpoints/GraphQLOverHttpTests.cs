using System.Net;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Endpoints;

/// <summary>GraphQL over HTTP: media types, status codes and what isn't a GraphQL request.</summary>
public sealed class GraphQLOverHttpTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", Json)]
    [InlineData("text/html, */*;q=0.1", Json)]
    public async Task Answers_in_the_media_type_asked_for(string? accept, string expected)
    {
        using var content = new StringContent("""{"query":"{__typename}"}""", Encoding.UTF8, "application/json");
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", content, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await BodyAsync(response));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json;q=0")]
    public async Task Refuses_to_answer_in_what_it_has_not(string accept)
    {
        using var response = await server.PostAsync("""{"query":"{__typename}"}""", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("application/graphql-response+json", "{ graph { nope } }", HttpStatusCode.BadRequest)]
    [InlineData("application/graphql-response+json", "{ graph", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{ graph { nope } }", HttpStatusCode.OK)]
    [InlineData("application/json", "{ graph", HttpStatusCode.OK)]
    public async Task A_request_error_is_400_where_the_media_type_says_that_it_is_graphql(
        string accept, string query, HttpStatusCode expected)
    {
        using var response = await server.PostAsync($$"""{"query":"{{query}}"}""", accept);

        Assert.Equal(expected, response.StatusCode);
        var answer = await RunningServer.JsonAsync(response);
        Assert.NotNull(answer["errors"]);
        Assert.False(answer.AsObject().ContainsKey("data"));
    }

    [Theory]
    [InlineData("{", "The body is not JSON: line 1, byte 2.")]
    [InlineData("", "The body is not JSON: line 1, byte 1.")]
    [InlineData("{\"query\":\"{__typename}\",\"query\":null}", "\"query\" is given more than once.")]
    [InlineData("{\"variables\":null,\"query\":\"{__typename}\",\"variables\":{}}", "\"variables\" is given more than once.")]
    [InlineData(
        "{\"query\":\"{__typename}\",\"variables\":{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "The body is nested deeper than 64 levels, which is the most that this server takes: line 1, byte 104.")]
    [InlineData("[]", "The body must be a JSON object with the member \"query\".")]
    [InlineData("{\"query\":\"{__typename}\"} x", "The body is not JSON: line 1, byte 26.")]
    [InlineData("{}", "The request has no \"query\".")]
    [InlineData("{\"query\":null}", "The request has no \"query\".")]
    [InlineData("{\"query\":1}", "\"query\" must be a string.")]
    [InlineData("{\"query\":\"{__typename}\",\"variables\":[]}", "\"variables\" must be a JSON object.")]
    [InlineData("{\"query\":\"{__typename}\",\"variables\":\"{}\"}", "\"variables\" must be a JSON object.")]
    [InlineData("{\"query\":\"{__typename}\",\"operationName\":{}}", "\"operationName\" must be a string.")]
    [InlineData("{\"query\":\"{__typename}\",\"extensions\":0}", "\"extensions\" must be a JSON object.")]
    [InlineData("{\"query\":\"\\ud800\"}", "The body holds text that is not Unicode.")]
    public async Task A_body_that_is_no_request_is_refused_with_the_reason(string body, string message)
    {
        using var response = await server.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await RunningServer.JsonAsync(response))["errors"]![0]!;
        Assert.Equal(message, (string?)error["message"]);
        Assert.Equal("BAD_REQUEST", (string?)error["extensions"]!["code"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_in_another_media_type_is_refused(string mediaType)
    {
        using var content = new ByteArrayContent("""{"query":"{__typename}"}"""u8.ToArray());
        content.Headers.Add("Content-Type", mediaType);
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", content, "application/json");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Unknown_members_are_read_past()
    {
        using var response = await server.PostAsync("""{"id":[{"a":1}],"query":"{__typename}","later":{}}""");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await BodyAsync(response));
    }

    [Fact]
    public async Task Get_serves_queries_with_variables()
    {
        const string Query = "query Q($key: ID!) { country(key: $key) { key } }";
        var path = $"/graphql?query={Uri.EscapeDataString(Query)}&operationName=Q&variables={Uri.EscapeDataString("""{"key":"country/fra"}""")}";
        using var response = await server.SendAsync(HttpMethod.Get, path, null, "application/json");

        Assert.Equal("""{"data":{"country":{"key":"country/fra"}}}""", await BodyAsync(response));
    }

    [Theory]
    [InlineData("/graphql", "The request has no \"query\".")]
    [InlineData("/graphql?query=", "The request has no \"query\".")]
    [InlineData("/graphql?query=%7Ba%7D&query=%7Bb%7D", "The parameter \"query\" is given more than once.")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=x", "The parameter \"variables\" is not JSON.")]
    [InlineData(
        "/graphql?query=%7B__typename%7D&variables=[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "The parameter \"variables\" is nested deeper than 64 levels, which is the most that this server takes.")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%5B%5D", "The parameter \"variables\" must be a JSON object.")]
    public async Task Get_refuses_what_is_no_request(string path, string message)
    {
        using var response = await server.SendAsync(HttpMethod.Get, path, null, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(message, (string?)(await RunningServer.JsonAsync(response))["errors"]![0]!["message"]);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var response = await server.SendAsync(new HttpMethod(method), "/graphql", null, null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    private static Task<string> BodyAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
