namespace KnowledgeGraph.Traversals.Tests;

public sealed class RootFieldTests
{
    private const string ClaimKinds =
        "Office, Membership, PartOf, Participation, Agenda, Stance, Proposal, Commitment, Tie, Statement, Component";

    [Theory]
    [InlineData("country~fra~d2025-03-07", "\"country~fra\" view 2025-03-07")]
    [InlineData("country/fra", "\"country/fra\" view today")]
    [InlineData("country~fra~f2025-01-01~t2025-02-01", "\"country~fra\" view during 2025-01-01..2025-02-01")]
    public void A_node_is_answered_in_the_view_of_its_id(string id, string target) =>
        Assert.StartsWith($"lookup one [{target}] view today {{Leader | ", Explained.Text($"{{ node(id: \"{id}\") {{ id }} }}"));

    [Fact]
    public void Nodes_keep_the_order_asked_for() => Assert.StartsWith(
        "lookup all [\"country/fra\" view today, \"country~fra\" view 2025-03-07, \"country/fra\" view today] view today {",
        Explained.Text("{ nodes(ids: [\"country/fra\", \"country~fra~d2025-03-07\", \"country/fra\"]) { id } }"));

    [Fact]
    public void Elsewhere_the_view_of_an_id_is_ignored() => Assert.Equal(
        "lookup one [\"country~fra\" view today] view today {Country {key!}}",
        Explained.Text("{ country(key: \"country~fra~d2025-03-07\") { key } }"));

    [Theory]
    [InlineData("asOf: \"2025-03-07\"", "2025-03-07")]
    [InlineData("during: {}", "during ..")]
    [InlineData("during: { from: \"2025-01-01\" }", "during 2025-01-01..")]
    [InlineData("during: { from: \"2025-01-01\", to: \"2025-01-31\" }", "during 2025-01-01..2025-01-31")]
    [InlineData("knownAt: \"2025-03-07T10:00:00+01:00\"", "today known 2025-03-07T09:00:00Z")]
    [InlineData("asOf: null", "today")]
    public void Time_arguments(string argument, string view) => Assert.Equal(
        $"nodes Country view {view} {{page first 20; CountryConnection {{totalCount}}}}",
        Explained.Text($"{{ countries({argument}) {{ totalCount }} }}"));

    [Theory]
    [InlineData("order: { name: DESC }", "order node.name desc; page first 20")]
    [InlineData("order: [{ name: ASC }, { key: DESC }]", "order node.name, node.key desc; page first 20")]
    [InlineData("order: [], first: 0", "page first 0")]
    [InlineData("last: 7", "page last 7")]
    public void Orders_and_pages(string arguments, string expected) => Assert.Equal(
        $"nodes Country view today {{{expected}; CountryConnection {{totalCount}}}}",
        Explained.Text($"{{ countries({arguments}) {{ totalCount }} }}"));

    [Fact]
    public void Orders_by_parts_and_across_claim_and_node()
    {
        Assert.Contains("{order claim.amount.unit, claim.amount.value desc; ", Explained.Text(
            "{ commitments(order: [{ amount: { unit: ASC } }, { amount: { value: DESC } }]) { totalCount } }"));
        Assert.Contains("{order node.name, claim.validFrom desc; ", Explained.Text(
            "{ country(key: \"country/fra\") { memberOf(order: [{ node: { name: ASC } }, { claim: { validFrom: DESC } }]) { totalCount } } }"));
    }

    [Fact]
    public void A_cursor_is_read_with_the_order_that_it_was_served_under()
    {
        var cursor = new CursorCodec([new OrderKey(OrderTarget.Node, new BuiltInField(BuiltIn.Key), true)]).Encode(["country/fra"], "country~fra");
        Assert.Contains(
            "page first 20 after (\"country/fra\") \"country~fra\";",
            Explained.Text($"{{ countries(order: {{ key: DESC }}, after: \"{cursor}\") {{ totalCount }} }}"));
        Assert.Equal(
            ["1:34 BAD_USER_INPUT `after`: The cursor is of another order: a cursor holds only with the order that it was served under."],
            Explained.Errors($"{{ countries(order: {{ key: ASC }}, after: \"{cursor}\") {{ totalCount }} }}"));
    }

    [Fact]
    public void Search() => Assert.Equal(
        "search \"orb\" in Leader, Country view today {order node.hit.score desc, node.hit.name; page first 5; SearchConnection {totalCount; "
        + "edges SearchEdge {score; node {Leader | Voice | Country | Institution | Coalition | Event | Topic | Source {name!}}; "
        + "highlights Highlight {field; text; ranges HighlightRange {start; end}}}}}",
        Explained.Text(
            """
            {
              search(text: "orb", kinds: [COUNTRY, LEADER], first: 5) {
                totalCount
                edges { score node { name } highlights { field text ranges { start end } } }
              }
            }
            """));

    [Fact]
    public void Neighborhood() => Assert.Equal(
        "neighborhood Membership, Tie of [\"institution/european-union\"] hops 2 limit 200 view today Neighborhood {"
        + "nodes {Leader | Voice | Country | Institution | Coalition | Event | Topic | Source {key!}}; truncated}",
        Explained.Text(
            "{ neighborhood(of: \"institution/european-union~d2025-03-07\", hops: 2, predicates: [TIED_TO, MEMBER_OF]) { nodes { key } truncated } }"));

    [Fact]
    public void Paths() => Assert.Equal(
        "paths Membership, Tie from \"leader/elon-musk\" to \"country~ukr\" avoid [\"country/fra\"] hops 3 first 5 view 2025-03-07 Path {"
        + "length; through: nodes {Leader | Voice | Country | Institution | Coalition | Event | Topic | Source {key!}}; "
        + "steps PathStep {from {Leader | Voice | Country | Institution | Coalition | Event | Topic | Source {id!}}; "
        + "to {Leader | Voice | Country | Institution | Coalition | Event | Topic | Source {id!}}; direction; "
        + $"claim {{{ClaimKinds.Replace(", ", " | ", StringComparison.Ordinal)} {{id!}}}}}}}}",
        Explained.Text(
            """
            {
              paths(
                a: "leader/elon-musk", b: "country~ukr~d2020-01-01", maxHops: 3, predicates: [TIED_TO, MEMBER_OF], avoid: ["country/fra"], first: 5,
                asOf: "2025-03-07"
              ) { length through: nodes { key } steps { from { id } to { id } direction claim { id } } }
            }
            """));

    [Fact]
    public void Influence() => Assert.Equal(
        "influence PAGERANK Leader, Country by Membership, Tie view 2025-03-07 {order node.score desc; page first 5; InfluenceConnection {totalCount; sources; "
        + "edges InfluenceEdge {rank; score; in; out; node {Leader | Voice | Country | Institution | Coalition | Event | Topic | Source {key!}}}}}",
        Explained.Text(
            """
            {
              influence(metric: PAGERANK, kinds: [COUNTRY, LEADER], predicates: [TIED_TO, MEMBER_OF], first: 5, asOf: "2025-03-07") {
                totalCount sources edges { rank score in out node { key } }
              }
            }
            """));

    [Fact]
    public void Timeline() => Assert.Equal(
        $"claims {ClaimKinds} of [\"country/fra\"] view during .. {{where modality eq ACTUAL; order claim.validFrom; page first 20; "
        + "ClaimConnection {totalCount}}",
        Explained.Text("{ timeline(of: [\"country/fra\"], during: {}, where: { modality: { eq: ACTUAL } }) { totalCount } }"));

    [Fact]
    public void Changes() => Assert.StartsWith(
        "changes since 3 first 20 view today Change {revision; recordedAt; author; nodes {Leader | ",
        Explained.Text("{ changes(since: 3) { revision recordedAt author nodes { key } } }"));

    [Theory]
    [InlineData("{}", "")]
    [InlineData("{ nodes: null, claims: null }", "")]
    [InlineData("{ nodes: {} }", " where nodes(and())")]
    [InlineData("{ claims: { stance: {} } }", " where claims(is Stance)")]
    [InlineData(
        "{ claims: { predicate: { eq: MEMBER_OF } }, nodes: { or: [{ country: {} }, { name: { startsWith: \"F\" } }] } }",
        " where nodes(or(is Country, name startsWith \"f\")) claims(predicate eq \"MEMBER_OF\")")]
    public void Changes_of_what_is_asked_for(string where, string expected)
    {
        Assert.Equal(
            $"changes since 3 first 20{expected} view today Change {{revision}}",
            Explained.Text($"{{ changes(since: 3, where: {where}) {{ revision }} }}"));
        Assert.Equal(
            $"change{expected} view today Change {{revision}}",
            Explained.Text($"subscription {{ changes(where: {where}) {{ revision }} }}"));
    }

    [Fact]
    public void Graph() => Assert.Equal(
        "graph view today Graph {revision!; recordedAt; modelVersion!; nodes[!]! KindCount {__typename; kind; n: count}}",
        Explained.Text("{ graph { revision recordedAt modelVersion nodes { __typename kind n: count } } }"));

    [Fact]
    public void Introspection_is_not_the_graphs_business()
    {
        var explained = new OperationExplainer(TestSchemas.Politics).Explain("{ __typename __schema { queryType { name } } graph { revision } }");
        Assert.Equal("graph", Assert.Single(explained).ResponseKey);
    }
}
