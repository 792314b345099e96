namespace KnowledgeGraph.Clients.Tests;

/// <summary>Relay's compiler on the committed schema, and its runtime on what the compiler wrote.</summary>
public sealed class RelayTests(ServedSeed seed) : ClientScenarios(seed, "relay.mjs")
{
    [Fact]
    public Task Fragments_with_pages_compile_and_page_through_node() => HoldsAsync("pages", 8);

    [Fact]
    public Task A_fragment_on_an_interface_is_refetched_by_node() => HoldsAsync("refetch", 3);

    [Fact]
    public Task The_compiler_finds_a_field_that_is_not_there() => HoldsAsync("mistakes", 2);
}
