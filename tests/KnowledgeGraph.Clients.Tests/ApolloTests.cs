namespace KnowledgeGraph.Clients.Tests;

/// <summary>Apollo Client with its normalised cache, whose `possibleTypes` come from introspection.</summary>
public sealed class ApolloTests(ServedSeed seed) : ClientScenarios(seed, "apollo.mjs")
{
    [Fact]
    public Task Two_views_of_a_country_are_cached_apart_and_refetched_each() => HoldsAsync("views", 9);

    [Fact]
    public Task Fragments_on_interfaces_match_in_the_cache() => HoldsAsync("fragments", 6);

    [Fact]
    public Task Members_are_paged_forward() => HoldsAsync("forward", 5);

    [Fact]
    public Task Members_are_paged_backward() => HoldsAsync("backward", 5);

    [Fact]
    public Task Errors_have_their_codes() => HoldsAsync("errors", 8);

    [Fact]
    public Task Partial_data_come_with_their_errors() => HoldsAsync("partial", 4);

    [Fact]
    public Task Queries_go_by_GET() => HoldsAsync("get", 3);
}
