using System.Net;
using System.Text;
using KnowledgeGraph.Server.Tests.Access;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Reconciliation;

/// <summary>`/reconcile` obeys what every address obeys: who may read, how often, from which pages, and what an operation may cost.</summary>
public sealed class ReconciliationAccessTests
{
    private const string Query = """queries={"q":{"query":"France"}}""";

    [Fact]
    public async Task Where_reading_takes_a_key_all_but_the_manifest_does()
    {
        await using var server = await RunningServer.StartAsync("--KG_READ", "keys");
        using var manifest = await server.SendAsync(HttpMethod.Get, "/reconcile", null, null);
        Assert.Equal(HttpStatusCode.OK, manifest.StatusCode);
        Assert.Equal(
            """{"type":"apiKey","name":"Authorization","in":"header"}""", (await RunningServer.JsonAsync(manifest))["authentication"]!.ToJsonString());
        foreach (var path in new[] { "/reconcile?" + Query, "/reconcile?extend={}", "/reconcile/suggest/type", "/reconcile/properties" })
        {
            using var refused = await server.SendAsync(HttpMethod.Get, path, null, null);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(server));
        server.Authorize("Bearer " + (await server.AddKeyAsync(CallerRole.Reader)).Text);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(server));
    }

    [Fact]
    public async Task Requests_count_as_operations()
    {
        await using var server = await RunningServer.StartAsync("--KG_RATE_PER_ADDRESS", "2");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(server));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(server));
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(server));
    }

    [Fact]
    public async Task A_batch_may_cost_what_an_operation_may()
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_COST", "10");
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(server));
    }

    [Fact]
    public async Task Pages_of_allowed_origins_may_read_it()
    {
        await using var server = await RunningServer.StartAsync("--KG_ALLOWED_ORIGINS", "https://tables.example");
        server.Client.DefaultRequestHeaders.Add("Origin", "https://tables.example");
        using var response = await server.SendAsync(HttpMethod.Get, "/reconcile", null, null);
        Assert.Equal("https://tables.example", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    private static async Task<HttpStatusCode> PostAsync(RunningServer server)
    {
        using var form = new StringContent(Query, Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await server.SendAsync(HttpMethod.Post, "/reconcile", form, null);
        return response.StatusCode;
    }
}
