namespace KnowledgeGraph.Clients.Tests;

/// <summary>graphql-request, which has no cache and reads responses by their media type.</summary>
public sealed class GraphQLRequestTests(ServedSeed seed) : ClientScenarios(seed, "graphql-request.mjs")
{
    [Fact]
    public Task Inputs_are_given_as_variables() => HoldsAsync("post", 3);

    [Fact]
    public Task Queries_go_by_GET() => HoldsAsync("get", 3);

    [Fact]
    public Task Errors_are_thrown_or_answered_as_the_policy_says() => HoldsAsync("errors", 6);
}
