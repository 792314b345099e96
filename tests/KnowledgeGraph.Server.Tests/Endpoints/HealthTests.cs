namespace KnowledgeGraph.Server.Tests.Endpoints;

public sealed class HealthTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("/health/live", """{"status":"Healthy","checks":{}}""")]
    [InlineData("/health/ready", """{"status":"Healthy","checks":{"store":{"status":"Healthy","revision":2}}}""")]
    public async Task Says_how_it_is(string path, string expected)
    {
        using var response = await server.SendAsync(HttpMethod.Get, path, null, null);

        Assert.Equal(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Serves_the_public_schema()
    {
        var committed = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "schema", "api.graphql"), TestContext.Current.CancellationToken);
        using var response = await server.SendAsync(HttpMethod.Get, "/graphql/schema.graphql", null, null);

        Assert.Equal(committed, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
