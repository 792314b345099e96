namespace KnowledgeGraph.Questions.Tests;

/// <summary>`asOf`, `during` and `knownAt`, and ids that carry a view.</summary>
public abstract class TimeContract(ServedBundles graph) : ApiContract(graph)
{
    /// <summary>Time arguments, and how many members the European Union has then.</summary>
    public static TheoryData<string, int> Members => new()
    {
        { "", 27 },
        { "asOf: \"2025-03-07\"", 27 },
        { "asOf: \"1957-12-31\"", 0 },
        { "asOf: \"1958-01-01\"", 6 },
        { "asOf: \"1973-01-01\"", 9 },
        { "asOf: \"2013-06-30\"", 27 },
        { "asOf: \"2013-07-01\"", 28 },
        { "asOf: \"2020-01-31\"", 28 },
        { "asOf: \"2020-02-01\"", 27 },
        { "asOf: null", 27 },
        { "during: {}", 28 },
        { "during: { from: \"2020-01-31\" }", 28 },
        { "during: { from: \"2020-02-01\" }", 27 },
        { "during: { to: \"1972-12-31\" }", 6 },
        { "during: { from: \"1973-01-01\", to: \"1980-12-31\" }", 9 },
        { "during: { from: \"2020-01-31\", to: \"2020-01-31\" }", 28 },
        { "during: null", 27 },
        { "knownAt: \"2025-03-07T12:00:00Z\"", 27 },
        { "knownAt: \"2025-03-07T13:00:00+01:00\"", 27 },
        { "asOf: \"2020-01-31\", knownAt: \"2030-01-01T00:00:00Z\"", 28 },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Members_of_the_EU(string time, int count)
    {
        var arguments = time.Length == 0 ? string.Empty : ", " + time;
        var answer = await AskAsync(
            $$"""{ institution(key: "institution/european-union"{{arguments}}) { members { totalCount nodeCount } } }""");

        Assert.Equal((count, count), (answer.Int("institution.members.totalCount"), answer.Int("institution.members.nodeCount")));
    }

    [Fact]
    public Task Before_anything_was_recorded_there_is_nothing() => AnswersAsync(
        """
        {
          institution(key: "institution/european-union", knownAt: "2025-03-07T11:59:59.9999999Z") { name }
          claims(knownAt: "2000-01-01T00:00:00Z") { totalCount }
          countries(knownAt: "2000-01-01T00:00:00Z") { totalCount nodes { name } }
        }
        """,
        """{ "institution": null, "claims": { "totalCount": 0 }, "countries": { "totalCount": 0, "nodes": [] } }""");

    [Fact]
    public Task The_time_holds_at_every_hop_and_in_filters() => AnswersAsync(
        """
        query Then($day: Date) {
          countries(asOf: $day, where: { memberOf: { some: { node: { key: { eq: "institution/european-union" } } } }, name: { startsWith: "u" } }) {
            nodes { name memberOf { nodes { name members(where: { claim: { founder: { eq: true } } }) { totalCount } } } }
          }
        }
        """,
        """
        {
          "countries": {
            "nodes": [{ "name": "United Kingdom", "memberOf": { "nodes": [{ "name": "European Union", "members": { "totalCount": 6 } }] } }]
          }
        }
        """,
        """{ "day": "1990-01-01" }""");

    [Fact]
    public Task An_act_shows_from_its_day_on() => AnswersAsync(
        """
        {
          before: participations(asOf: "2025-02-26", where: { event: { key: { eq: "event/starmer-trump-press-conference-2025-02-27" } } }) { totalCount }
          since: participations(asOf: "2025-02-27", where: { event: { key: { eq: "event/starmer-trump-press-conference-2025-02-27" } } }) { totalCount }
          monthOnly: stances(asOf: "2025-03-01", where: { topic: { key: { eq: "topic/russia-sanctions-renewal" } } }) { totalCount }
          dayBefore: stances(asOf: "2025-02-28", where: { topic: { key: { eq: "topic/russia-sanctions-renewal" } } }) { totalCount }
        }
        """,
        """{ "before": { "totalCount": 0 }, "since": { "totalCount": 2 }, "monthOnly": { "totalCount": 1 }, "dayBefore": { "totalCount": 0 } }""");

    [Fact]
    public async Task An_id_carries_the_view_under_which_it_was_served()
    {
        var answer = await AskAsync(
            """
            {
              now: country(key: "country/gbr") { id memberOf { edges { claim { id } } } }
              then: country(key: "country/gbr", asOf: "2019-06-01") { id memberOf { edges { node { id } claim { id } } } }
              window: country(key: "country/gbr", during: { from: "2019-01-01", to: "2019-12-31" }) { id }
              ever: country(key: "country/gbr", during: {}) { id }
              known: country(key: "country/gbr", knownAt: "2025-03-07T12:00:00Z") { id }
            }
            """);

        Assert.Equal("country~gbr", answer.String("now.id"));
        Assert.Equal("country~gbr~d2019-06-01", answer.String("then.id"));
        Assert.Equal("country~gbr~f2019-01-01~t2019-12-31", answer.String("window.id"));
        Assert.Equal("country~gbr~f", answer.String("ever.id"));
        Assert.Equal("country~gbr~k17413488000000000", answer.String("known.id"));
        Assert.Equal("institution~european-union~d2019-06-01", answer.String("then.memberOf.edges.0.node.id"));
        Assert.EndsWith("~d2019-06-01", answer.String("then.memberOf.edges.0.claim.id"), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_node_is_read_again_in_the_view_of_its_id() => AnswersAsync(
        """
        query ($ids: [ID!]!) {
          nodes(ids: $ids) { id ... on Country { memberOf { nodes { id } } } ... on Membership { member { id name } } }
          node(id: "country~gbr~d2019-06-01") { ... on Actor { memberOf { totalCount } } }
        }
        """,
        """
        {
          "nodes": [
            { "id": "country~gbr", "memberOf": { "nodes": [{ "id": "coalition~coalition-of-the-willing" }] } },
            { "id": "country~gbr~d2019-06-01", "memberOf": { "nodes": [{ "id": "institution~european-union~d2019-06-01" }] } },
            { "id": "country~gbr~d1970-01-01", "memberOf": { "nodes": [] } },
            null,
            { "id": "country~gbr", "memberOf": { "nodes": [{ "id": "coalition~coalition-of-the-willing" }] } }
          ],
          "node": { "memberOf": { "totalCount": 1 } }
        }
        """,
        """{ "ids": ["country/gbr", "country~gbr~d2019-06-01", "country~gbr~d1970-01-01", "country~atl", "country~gbr"] }""");

    [Fact]
    public async Task A_claim_is_read_again_by_its_id()
    {
        var served = await AskAsync(
            """{ claims(asOf: "2025-03-07", where: { key: { eq: "2025-03-06-emergency-summit/orban-aligned-with-trump" } }) { nodes { id } } }""");
        var id = served.String("claims.nodes.0.id")!;

        await AnswersAsync(
            "query ($id: ID!) { node(id: $id) { __typename id ... on Tie { key tieKind from { id } } } }",
            $$"""
            {
              "node": {
                "__typename": "Tie", "id": "{{id}}", "key": "2025-03-06-emergency-summit/orban-aligned-with-trump", "tieKind": "ALIGNED_WITH",
                "from": { "id": "leader~viktor-orban~d2025-03-07" }
              }
            }
            """,
            $$"""{ "id": "{{id}}" }""");
    }

    [Fact]
    public Task Elsewhere_the_view_of_an_id_is_left_aside() => AnswersAsync(
        """
        {
          country(key: "country~gbr~d2019-06-01", asOf: "2025-03-07") { id }
          neighborhood(of: ["country~isl~d1990-01-01"], hops: 0) { nodes { id } }
          countries(where: { id: { in: ["country~isl~d1990-01-01"] } }) { nodes { id } }
        }
        """,
        """
        {
          "country": { "id": "country~gbr~d2025-03-07" },
          "neighborhood": { "nodes": [{ "id": "country~isl" }] },
          "countries": { "nodes": [{ "id": "country~isl" }] }
        }
        """);
}
