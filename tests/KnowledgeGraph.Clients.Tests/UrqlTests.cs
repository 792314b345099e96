namespace KnowledgeGraph.Clients.Tests;

/// <summary>urql with Graphcache, its normalised and schema-aware cache; the cache has nothing to warn of.</summary>
public sealed class UrqlTests(ServedSeed seed) : ClientScenarios(seed, "urql.mjs")
{
    [Fact]
    public Task Two_views_of_a_country_are_cached_apart() => HoldsAsync("views", 6);

    [Fact]
    public Task A_node_is_answered_from_the_list_that_held_it() => HoldsAsync("normalisation", 4);

    [Fact]
    public Task Fragments_on_interfaces_match_in_the_cache() => HoldsAsync("fragments", 5);

    [Fact]
    public Task Members_are_paged() => HoldsAsync("pages", 5);

    [Fact]
    public Task Errors_have_their_codes_and_leave_the_rest() => HoldsAsync("errors", 5);

    [Fact]
    public Task Queries_go_by_GET() => HoldsAsync("get", 2);
}
