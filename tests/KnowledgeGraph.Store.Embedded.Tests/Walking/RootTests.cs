using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Walking;

public sealed class RootTests : WalkTest
{
    [Fact]
    public async Task Nodes_and_claims_are_found_by_id_and_key()
    {
        Assert.Equal("{'key':'country/fra'}", await Ask("country(key: \"country~fra\") { key }"));
        Assert.Equal("null", await Ask("country(key: \"institution/eu\") { key }"));
        Assert.Equal("null", await Ask("country(key: \"country/bel\") { key }"));
        Assert.Equal(
            "[{'id':'country~fra'},null,{'id':'country~fra'},{'__typename':'Commitment','key':'commitment/french-loans'}]",
            (await Ask(
                """
                nodes(ids: ["country/fra", "country/bel", "country~fra", "commitment/french-loans"]) {
                  ... on Country { id } ... on Commitment { __typename key }
                }
                """)));
    }

    [Fact]
    public async Task An_id_with_a_view_is_read_in_that_view()
    {
        var answer = await Ask("country(key: \"country/gbr\", asOf: \"2000-01-01\") { id memberOf { totalCount } }");
        var id = answer.Split('\'')[3];

        Assert.Equal(answer, await Ask($"node(id: \"{id}\") {{ ... on Country {{ id memberOf {{ totalCount }} }} }}"));
        Assert.StartsWith("country~gbr~d2000-01-01", id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orban", "leader/viktor-orban")]
    [InlineData("Orbán", "leader/viktor-orban")]
    [InlineData("Vikt", "leader/viktor-orban")]
    [InlineData("orban vik", "leader/viktor-orban")]
    [InlineData("vik orban", "")]
    [InlineData("turkiye", "country/tur")]
    [InlineData("turk", "country/tur")]
    [InlineData("union", "institution/eu country/hun")]
    [InlineData("\\\" OR *", "leader/viktor-orban")]
    [InlineData("", "")]
    public async Task Search_folds_and_takes_the_last_word_as_a_beginning(string text, string keys)
    {
        var answer = await Ask($"search(text: \"{text}\") {{ nodes {{ key }} }}");

        Assert.Equal(keys, string.Join(' ', answer.Split("'key':'").Skip(1).Select(part => part.Split('\'')[0])));
    }

    [Fact]
    public async Task Search_finds_what_a_node_was_called_when_it_was_known_so()
    {
        await Store.Write(Write([Node("country/tur", "Anatolia", ("isoAlpha3", "TUR"))], []));

        Assert.Equal("{'totalCount':0}", await Ask("search(text: \"turkey\") { totalCount }"));
        Assert.Equal("{'totalCount':1}", await Ask("search(text: \"anatolia\") { totalCount }"));
        Assert.Equal("{'totalCount':1}", await Ask("search(text: \"turkey\", knownAt: \"2025-03-07T13:00:00Z\") { totalCount }"));
        Assert.Equal("{'totalCount':0}", await Ask("search(text: \"anatolia\", knownAt: \"2025-03-07T13:00:00Z\") { totalCount }"));
    }

    [Fact]
    public async Task Search_is_paged_by_score()
    {
        const string fields = "{ edges { node { key } } pageInfo { endCursor hasNextPage } }";
        var first = await Ask($"search(text: \"union\", first: 1) {fields}");
        var cursor = first.Split("'endCursor':'")[1].Split('\'')[0];

        Assert.Equal(
            "{'edges':[{'node':{'key':'institution/eu'}}],'pageInfo':{'endCursor':'" + cursor + "','hasNextPage':true}}", first);
        Assert.StartsWith(
            "{'edges':[{'node':{'key':'country/hun'}}]", await Ask($"search(text: \"union\", after: \"{cursor}\") {fields}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighborhood_is_what_lies_within_the_hops()
    {
        Assert.Equal(
            "{'nodes':[{'key':'leader/viktor-orban'}],'claims':[],'truncated':false}",
            await Ask("neighborhood(of: [\"leader/viktor-orban\"], hops: 3) { nodes { key } claims { id } truncated }"));
        Assert.Equal(
            "{'nodes':[{'key':'institution/nato'},{'key':'country/fra'},{'key':'country/gbr'},{'key':'institution/eu'}],"
            + "'claims':[{'predicate':'MEMBER_OF'},{'predicate':'MEMBER_OF'},{'predicate':'MEMBER_OF'}],'truncated':false}",
            await Ask("neighborhood(of: [\"institution/nato\"], hops: 2, predicates: [MEMBER_OF]) { nodes { key } claims { predicate } truncated }"));
    }

    [Fact]
    public async Task A_neighborhood_beyond_its_limit_keeps_the_nearest_and_says_so()
    {
        Assert.Equal(
            "{'nodes':[{'key':'institution/nato'},{'key':'country/fra'}],'claims':[{'predicate':'MEMBER_OF'}],'truncated':true}",
            await Ask("neighborhood(of: [\"institution/nato\"], limit: 2) { nodes { key } claims { predicate } truncated }"));
        Assert.Equal(
            "“country/bel” names no node: give an id or a key; `search` finds them by name.",
            await Errors("neighborhood(of: [\"country/bel\"]) { truncated }"));
    }

    [Fact]
    public async Task Changes_tell_each_revision_as_it_was()
    {
        await Store.Write(Write(
            [Node("country/tur", "Turkey", ("isoAlpha3", "TUR"))],
            [Membership("country/hun", "institution/eu", "2004-05-01", "2025-01-01")]));

        Assert.Equal(
            "[{'revision':3,'author':'tester','nodes':[{'name':'Turkey'}],'recorded':[{'validTo':'2025-01-01'}],"
            + "'retracted':[{'validTo':null,'retractedAt':'2025-03-07T13:00:00.0000001Z'}]}]",
            await Ask("changes(since: 2) { revision author nodes { name } recorded { validTo } retracted { validTo retractedAt } }"));
        Assert.Equal(
            "[{'revision':1,'nodes':[{'name':'Türkiye'}]}]",
            (await Ask("changes(since: 0, first: 1) { revision nodes { name } }")).Replace(
                "[{'name':'France'},{'name':'United Kingdom'},{'name':'Hungary'},{'name':'Türkiye'},{'name':'European Union'},{'name':'NATO'},"
                + "{'name':'Viktor Orbán'},{'name':'Article'},{'name':'Treaty'},{'name':'Loans'},{'name':'Truce'}]",
                "[{'name':'Türkiye'}]",
                StringComparison.Ordinal));
        Assert.Equal("[]", await Ask("changes(since: 3) { revision }"));
    }

    [Fact]
    public async Task The_summary_counts_what_is_known()
    {
        var answer = await Ask("graph { revision recordedAt reportedOn claims { kind count } }");

        Assert.StartsWith(
            "{'revision':2,'recordedAt':'2025-03-07T13:00:00Z','reportedOn':'2025-03-07','claims':[{'kind':'Office','count':0},{'kind':'Membership','count':6}",
            answer,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_is_of_all_its_nodes_and_tells_each_claim_once()
    {
        Assert.Equal(
            "{'totalCount':3,'nodes':[{'validFrom':'1904'},{'validFrom':'1949-04-04'},{'validFrom':'1949-04-04'}]}",
            await Ask("timeline(of: [\"country/fra\", \"country/gbr\"], during: { to: \"1950-01-01\" }) { totalCount nodes { validFrom } }"));
    }

    [Fact]
    public async Task Aggregates_are_over_the_whole_filtered_set()
    {
        Assert.Equal(
            "{'nodes':[{'key':'commitment/french-loans'}],'aggregate':{'count':2,'sumAmount':[{'unit':'EUR','value':'150'},{'unit':'USD','value':'2.50'}],"
            + "'byCommitmentStatus':[{'value':'PLEDGED','count':1},{'value':'CONFIRMED','count':1}],"
            + "'min':{'validFrom':'2025-03-02'},'max':{'validFrom':'2025-03-03','validTo':null,'confidence':1}}}",
            await Ask(
                """
                commitments(first: 1) {
                  nodes { key }
                  aggregate { count sumAmount { unit value } byCommitmentStatus { value count } min { validFrom } max { validFrom validTo confidence } }
                }
                """));
        Assert.Equal(
            "{'aggregate':{'byKind':[{'kind':'Country','count':4},{'kind':'Institution','count':2}]}}".Replace("kind'", "kind'", StringComparison.Ordinal),
            await Ask("actors(where: { not: { name: { contains: \"orban\" } } }) { aggregate { byKind { kind count } } }"));
    }
}
