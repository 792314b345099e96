using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Walking;

public sealed class RelationTests : WalkTest
{
    [Theory]
    [InlineData("ANY", "ANY country/gbr, ANY country/tur, IN country/hun")]
    [InlineData("OUT", "ANY country/gbr, ANY country/tur")]
    [InlineData("IN", "ANY country/gbr, ANY country/tur, IN country/hun")]
    public async Task A_symmetric_tie_matches_whichever_way_it_was_recorded(string direction, string expected)
    {
        var answer = await Ask(
            $"country(key: \"country/fra\") {{ ties(direction: {direction}) {{ edges {{ direction node {{ key }} }} }} }}");

        Assert.Equal(expected, Edges(answer));
    }

    [Fact]
    public async Task A_symmetric_tie_is_seen_from_its_object_too()
    {
        var answer = await Ask(
            "country(key: \"country/gbr\") { out: ties(direction: OUT) { edges { direction node { key } } } any: ties { totalCount } }");

        Assert.Equal("{'out':{'edges':[{'direction':'ANY','node':{'key':'country/fra'}}]},'any':{'totalCount':1}}", answer);
    }

    [Fact]
    public async Task A_tie_of_a_node_to_itself_counts_once()
    {
        await Store.Write(Write([], [Tie("country/hun", "country/hun", "ALLIED_WITH"), Tie("country/hun", "country/hun", "CRITICISES", "2025")]));

        var answer = await Ask(
            "country(key: \"country/hun\") { any: ties { totalCount nodeCount } out: ties(direction: OUT) { totalCount } in: ties(direction: IN) { totalCount } }");

        Assert.Equal("{'any':{'totalCount':3,'nodeCount':2},'out':{'totalCount':3},'in':{'totalCount':2}}", answer);
    }

    [Fact]
    public async Task Claims_are_counted_and_their_ends_once()
    {
        var answer = await Ask(
            "country(key: \"country/fra\") { memberOf(first: 1, order: [{ node: { name: DESC } }]) { totalCount nodeCount nodes { key } } }");

        Assert.Equal("{'memberOf':{'totalCount':2,'nodeCount':2,'nodes':[{'key':'institution/nato'}]}}", answer);
    }

    [Theory]
    [InlineData("{ node: { name: ASC } }", "institution/eu institution/nato")]
    [InlineData("{ node: { name: DESC } }", "institution/nato institution/eu")]
    [InlineData("{ claim: { validFrom: ASC } }", "institution/nato institution/eu")]
    [InlineData("{ claim: { validFrom: DESC } }", "institution/eu institution/nato")]
    [InlineData("{ claim: { membershipRole: ASC } }, { node: { key: DESC } }", "institution/nato institution/eu")]
    public async Task Edges_are_ordered_by_claim_or_node(string order, string expected)
    {
        var answer = await Ask($"country(key: \"country/fra\") {{ memberOf(order: [{order}]) {{ nodes {{ key }} }} }}");

        Assert.Equal(
            "{'memberOf':{'nodes':[" + string.Join(",", expected.Split(' ').Select(key => $"{{'key':'{key}'}}")) + "]}}", answer);
    }

    [Theory]
    [InlineData("{ claim: { membershipRole: { eq: MEMBER } } }", 2)]
    [InlineData("{ node: { name: { startsWith: \"f\" } } }", 1)]
    [InlineData("{ or: [{ node: { name: { startsWith: \"f\" } } }, { claim: { membershipRole: { eq: CANDIDATE } } }] }", 2)]
    [InlineData("{ not: { node: { name: { startsWith: \"f\" } } } }", 2)]
    public async Task Edges_are_filtered_by_claim_and_node(string where, int expected)
    {
        var answer = await Ask($"institution(key: \"institution/eu\") {{ members(where: {where}) {{ totalCount }} }}");

        Assert.Equal($"{{'members':{{'totalCount':{expected}}}}}", answer);
    }

    [Fact]
    public async Task The_other_end_of_a_tie_is_meant_whichever_that_is()
    {
        var answer = await Ask(
            "country(key: \"country/fra\") { ties(where: { node: { country: { isoAlpha3: { in: [\"HUN\", \"FRA\"] } } } }) { nodes { key } } }");

        Assert.Equal("{'ties':{'nodes':[{'key':'country/hun'}]}}", answer);
    }

    [Fact]
    public async Task A_hop_leads_on_to_the_next()
    {
        var answer = await Ask(
            "country(key: \"country/hun\") { memberOf { nodes { members(order: [{ node: { name: ASC } }]) { nodes { ... on Country { isoAlpha3 } } } } } }");

        Assert.Equal(
            "{'memberOf':{'nodes':[{'members':{'nodes':[{'isoAlpha3':'FRA'},{'isoAlpha3':'HUN'},{'isoAlpha3':'TUR'}]}}]}}", answer);
    }

    private static string Edges(string answer) => string.Join(
        ", ",
        answer.Split("{'direction':'").Skip(1)
            .Select(part => part.Split('\''))
            .Select(parts => $"{parts[0]} {parts[6]}")
            .Order(StringComparer.Ordinal));
}
