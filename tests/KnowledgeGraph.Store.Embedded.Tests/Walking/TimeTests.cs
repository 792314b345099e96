using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Walking;

public sealed class TimeTests : WalkTest
{
    [Theory]
    [InlineData("asOf: \"1957-12-31\"", 0)]
    [InlineData("asOf: \"1958-01-01\"", 1)]
    [InlineData("asOf: \"1999-01-01\"", 3)]
    [InlineData("asOf: \"2020-01-31\"", 4)]
    [InlineData("asOf: \"2020-02-01\"", 3)]
    [InlineData("during: {}", 4)]
    [InlineData("during: { from: \"2020-01-31\", to: \"2020-01-31\" }", 4)]
    [InlineData("during: { from: \"2020-02-01\" }", 3)]
    [InlineData("during: { to: \"1972-12-31\" }", 1)]
    public async Task A_state_holds_from_its_first_day_to_its_last(string time, int members) => Assert.Equal(
        $"{{'members':{{'totalCount':{members}}}}}",
        await Ask($"institution(key: \"institution/eu\", {time}) {{ members {{ totalCount }} }}"));

    [Theory]
    [InlineData("asOf: \"2025-02-28\"", 0)]
    [InlineData("asOf: \"2025-03-01\"", 1)]
    [InlineData("asOf: \"2030-01-01\"", 1)]
    [InlineData("during: { from: \"2025-03-31\", to: \"2025-04-30\" }", 1)]
    [InlineData("during: { from: \"2025-04-01\" }", 0)]
    public async Task An_act_shows_from_its_first_day_on_and_happens_within_its_date(string time, int ties) => Assert.Equal(
        $"{{'totalCount':{ties}}}", await Ask($"ties({time}, where: {{ tieKind: {{ eq: CRITICISES }} }}) {{ totalCount }}"));

    [Fact]
    public async Task The_view_holds_at_every_hop()
    {
        var answer = await Ask(
            """
            country(key: "country/gbr", asOf: "2000-01-01") {
              memberOf(where: { node: { institution: { institutionKind: { eq: UNION } } } }) { nodes { key members { totalCount } } }
            }
            """);

        Assert.Equal("{'memberOf':{'nodes':[{'key':'institution/eu','members':{'totalCount':3}}]}}", answer);
    }

    [Theory]
    [InlineData("2025-03-07T11:59:59Z", 0, 0)]
    [InlineData("2025-03-07T12:00:00Z", 4, 0)]
    [InlineData("2025-03-07T12:59:59Z", 4, 0)]
    [InlineData("2025-03-07T13:00:00Z", 4, 2)]
    [InlineData("2030-01-01T00:00:00Z", 4, 2)]
    public async Task What_was_known_is_what_was_recorded_by_then(string instant, int countries, int stances)
    {
        Assert.Equal($"{{'totalCount':{countries}}}", await Ask($"countries(knownAt: \"{instant}\") {{ totalCount }}"));
        Assert.Equal($"{{'totalCount':{stances}}}", await Ask($"stances(knownAt: \"{instant}\") {{ totalCount }}"));
    }

    [Fact]
    public async Task A_node_is_as_it_was_known()
    {
        await Store.Write(Write([Node("country/tur", "Turkey", ("isoAlpha3", "TUR"))], []));

        Assert.Equal("{'name':'Turkey'}", await Ask("country(key: \"country/tur\") { name }"));
        Assert.Equal("{'name':'Türkiye'}", await Ask("country(key: \"country/tur\", knownAt: \"2025-03-07T13:00:00Z\") { name }"));
        Assert.Equal("null", await Ask("country(key: \"country/tur\", knownAt: \"2025-03-07T11:00:00Z\") { name }"));
    }

    [Fact]
    public async Task A_claim_that_was_replaced_is_seen_as_long_as_it_was_known()
    {
        await Store.Write(Write([], [Membership("country/hun", "institution/eu", "2004-05-01", "2025-01-01")]));

        Assert.Equal("{'memberOf':{'totalCount':0}}", await Ask("country(key: \"country/hun\") { memberOf { totalCount } }"));
        Assert.Equal(
            "{'memberOf':{'edges':[{'claim':{'validTo':null,'retractedAt':null,'supersededBy':null}}]}}",
            await Ask(
                """
                country(key: "country/hun", knownAt: "2025-03-07T13:00:00Z") {
                  memberOf { edges { claim { validTo retractedAt supersededBy { id } } } }
                }
                """));
    }

    [Fact]
    public async Task A_claim_that_is_asked_for_by_its_id_is_shown_retracted()
    {
        var id = (await Ask("country(key: \"country/hun\") { memberOf { edges { claim { id } } } }")).Split('\'')[9];
        await Store.Write(Write([], [Membership("country/hun", "institution/eu", "2004-05-01", "2025-01-01")]));

        Assert.Equal(
            "{'validTo':null,'retractedAt':'2025-03-07T13:00:00.0000001Z','supersededBy':{'validTo':'2025-01-01','retractedAt':null}}",
            await Ask(
                $$"""
                node(id: "{{id}}") {
                  ... on Membership { validTo retractedAt supersededBy { ... on Membership { validTo retractedAt } } }
                }
                """));
    }

    [Fact]
    public async Task Later_evidence_is_not_seen_from_before()
    {
        await Store.Write(Write([], [Stance("country/hun", "topic/truce", "OPPOSES", "2025-03-06", Evidence("source/treaty", "9:0-1"))]));
        const string fields = "{ nodes { evidence { locator } reportedOn } }";

        Assert.Equal(
            "{'nodes':[{'evidence':[{'locator':'2:0-9'},{'locator':'9:0-1'}],'reportedOn':'1957-03-25'}]}",
            await Ask("stances(where: { position: { eq: OPPOSES } }) " + fields));
        Assert.Equal(
            "{'nodes':[{'evidence':[{'locator':'2:0-9'}],'reportedOn':'2025-03-07'}]}",
            await Ask("stances(knownAt: \"2025-03-07T13:00:00Z\", where: { position: { eq: OPPOSES } }) " + fields));
    }
}
