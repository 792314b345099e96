using System.Net;

namespace KnowledgeGraph.Server.Tests.Limits;

/// <summary>Each limit says what was asked for and what one may ask for.</summary>
public sealed class OperationLimitTests
{
    [Theory]
    [InlineData("KG_MAX_TOKENS", "5", "{ graph { revision __typename } }", "GRAPHQL_PARSE_FAILED",
        "Syntax Error: Document contains more than 5 tokens. Parsing aborted.")]
    [InlineData("KG_MAX_DEPTH", "1", "{ graph { revision } }", "DEPTH_LIMIT_EXCEEDED",
        "The operation nests 2 levels of fields, and one may nest 1.")]
    [InlineData("KG_MAX_FIELDS", "2", "{ graph { revision __typename } }", "FIELD_LIMIT_EXCEEDED",
        "The operation selects 3 fields, and one may select 2.")]
    [InlineData("KG_MAX_ALIASES", "1", "{ a: __typename b: __typename }", "ALIAS_LIMIT_EXCEEDED",
        "The operation gives 2 fields an alias, and one may give 1 of them one.")]
    [InlineData("KG_MAX_COST", "10", "{ countries(first: 30) { nodes { name } } }", "COST_LIMIT_EXCEEDED",
        "The operation costs 31, and one operation may cost 10; ask for fewer items per list or for fewer lists inside lists.")]
    public async Task An_operation_over_a_limit_is_refused(string setting, string value, string query, string code, string message)
    {
        await using var server = await RunningServer.StartAsync($"--{setting}", value);
        using var response = await server.PostAsync($$"""{"query":"{{query}}"}""");
        var error = (await RunningServer.JsonAsync(response))["errors"]![0]!;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal((code, message), ((string?)error["extensions"]!["code"], (string?)error["message"]));
    }

    [Theory]
    [InlineData("1", """{"requested":7,"actual":3,"limit":500000}""")]
    [InlineData("0", null)]
    [InlineData(null, null)]
    public async Task The_cost_is_in_the_extensions_when_asked_for(string? header, string? expected)
    {
        await using var server = await RunningServer.StartAsync();
        if (header is not null)
        {
            server.Client.DefaultRequestHeaders.Add("GraphQL-Cost", header);
        }

        var answer = await server.QueryAsync(
            "query ($n: Int) { countries(first: $n, where: { key: { in: [\"country/fra\", \"country/deu\"] } }) { nodes { name } } }",
            new System.Text.Json.Nodes.JsonObject { ["n"] = 6 });
        Assert.Null(answer["errors"]);
        Assert.Equal(expected, answer["extensions"]?["cost"]?.ToJsonString());
    }

    [Fact]
    public async Task The_cost_of_what_was_refused_is_told_too()
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_COST", "10");
        server.Client.DefaultRequestHeaders.Add("GraphQL-Cost", "1");
        var answer = await server.QueryAsync("{ countries(first: 30) { nodes { name } } }");

        Assert.Equal("""{"requested":31,"actual":0,"limit":10}""", answer["extensions"]!["cost"]!.ToJsonString());
    }
}
