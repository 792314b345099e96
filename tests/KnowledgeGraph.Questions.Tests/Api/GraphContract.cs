namespace KnowledgeGraph.Questions.Tests;

/// <summary>Neighborhoods, timelines, changes and the graph as a whole.</summary>
public abstract class GraphContract(ServedBundles graph) : ApiContract(graph)
{
    [Fact]
    public Task The_graph_says_what_it_holds() => AnswersAsync(
        "{ graph { revision recordedAt reportedOn nodes { kind count } claims { kind count } } }",
        """
        {
          "graph": {
            "revision": 2, "recordedAt": "2025-03-07T12:00:00.0000001Z", "reportedOn": "2025-03-07",
            "nodes": [
              { "kind": "Leader", "count": 11 }, { "kind": "Voice", "count": 4 }, { "kind": "Country", "count": 36 },
              { "kind": "Institution", "count": 8 }, { "kind": "Coalition", "count": 5 }, { "kind": "Event", "count": 9 },
              { "kind": "Topic", "count": 26 }, { "kind": "Source", "count": 4 }
            ],
            "claims": [
              { "kind": "Office", "count": 11 }, { "kind": "Membership", "count": 67 }, { "kind": "PartOf", "count": 2 },
              { "kind": "Participation", "count": 54 }, { "kind": "Agenda", "count": 14 }, { "kind": "Stance", "count": 119 },
              { "kind": "Proposal", "count": 8 }, { "kind": "Commitment", "count": 18 }, { "kind": "Tie", "count": 43 },
              { "kind": "Statement", "count": 54 }, { "kind": "Component", "count": 7 }
            ]
          }
        }
        """);

    [Fact]
    public async Task Changes_since_0_are_all_revisions()
    {
        var answer = await AskAsync(
            "{ changes(since: 0) { revision recordedAt author nodes { key } recorded { key } retracted { key } } }");

        Assert.Equal(
            ["1 2025-03-07T12:00:00Z test", "2 2025-03-07T12:00:00.0000001Z test"],
            answer.Rows("changes", "revision", "recordedAt", "author"));
        Assert.Equal([47, 56], answer.At("changes").EnumerateArray().Select(change => change.GetProperty("nodes").GetArrayLength()));
        Assert.Equal([35, 362], answer.At("changes").EnumerateArray().Select(change => change.GetProperty("recorded").GetArrayLength()));
        Assert.Equal([0, 0], answer.At("changes").EnumerateArray().Select(change => change.GetProperty("retracted").GetArrayLength()));
    }

    [Fact]
    public Task Changes_since_the_newest_revision_are_none() => AnswersAsync(
        "{ none: changes(since: 2) { revision } later: changes(since: 9000000000) { revision } one: changes(since: 0, first: 1) { revision } }",
        """{ "none": [], "later": [], "one": [{ "revision": 1 }] }""");

    [Fact]
    public Task A_timeline_is_in_the_order_of_time() => AnswersAsync(
        """
        {
          timeline(of: ["leader/viktor-orban", "leader/donald-trump"], where: { predicate: { in: [HOLDS_OFFICE, TIED_TO] } }, first: 3) {
            totalCount
            nodes { key validFrom predicate }
            pageInfo { hasNextPage hasPreviousPage }
          }
          end: timeline(of: ["leader/viktor-orban", "leader/donald-trump"], where: { predicate: { eq: HOLDS_OFFICE } }, last: 1) {
            nodes { key }
          }
        }
        """,
        """
        {
          "timeline": {
            "totalCount": 9,
            "nodes": [
              {
                "key": "2025-03-06-emergency-summit/orban-prime-minister-of-hungary", "validFrom": "2010-05-29", "predicate": "HOLDS_OFFICE"
              },
              { "key": "background/trump-heads-his-administration", "validFrom": "2025-01-20", "predicate": "HOLDS_OFFICE" },
              {
                "key": "2025-03-06-emergency-summit/trump-president-of-the-united-states", "validFrom": "2025-01-20",
                "predicate": "HOLDS_OFFICE"
              }
            ],
            "pageInfo": { "hasNextPage": true, "hasPreviousPage": false }
          },
          "end": { "nodes": [{ "key": "2025-03-06-emergency-summit/trump-president-of-the-united-states" }] }
        }
        """);

    [Fact]
    public async Task A_neighborhood_of_no_hops_is_the_nodes_and_what_is_among_them()
    {
        var answer = await AskAsync(
            """{ neighborhood(of: ["country/fra", "country/gbr", "country/fra"], hops: 0) { nodes { key } claims { key } truncated } }""");

        Assert.Equal(["country/fra", "country/gbr"], answer.Texts("neighborhood.nodes", "key"));
        Assert.Equal(["2025-03-06-emergency-summit/france-and-the-united-kingdom-on-the-wider-plan"], answer.Texts("neighborhood.claims", "key"));
        Assert.False(answer.At("neighborhood.truncated").GetBoolean());
    }

    [Fact]
    public async Task A_neighborhood_grows_by_hops_and_keeps_to_its_limit()
    {
        var answer = await AskAsync(
            """
            {
              one: neighborhood(of: ["leader/elon-musk"], hops: 1) { nodes { key } truncated }
              two: neighborhood(of: ["leader/elon-musk"], hops: 2) { nodes { key } claims { key } truncated }
              cut: neighborhood(of: ["leader/elon-musk"], hops: 2, limit: 3) { nodes { key } claims { key } truncated }
            }
            """);

        Assert.Equal(["leader/elon-musk", "institution/starlink"], answer.Texts("one.nodes", "key"));
        Assert.Equal(
            ["leader/elon-musk", "institution/starlink", "country/ukr", "institution/eutelsat"],
            answer.Texts("two.nodes", "key"));
        Assert.Equal(
            ["eutelsat-competes-with-starlink", "eutelsat-negotiates-with-ukraine", "musk-owns-starlink", "ukraine-depends-on-starlink"],
            answer.Texts("two.claims", "key").Select(WithoutBundle).Order(StringComparer.Ordinal));
        Assert.False(answer.At("two.truncated").GetBoolean());
        Assert.Equal(["leader/elon-musk", "institution/starlink", "country/ukr"], answer.Texts("cut.nodes", "key"));
        Assert.Equal(["musk-owns-starlink", "ukraine-depends-on-starlink"], answer.Texts("cut.claims", "key").Select(WithoutBundle).Order(StringComparer.Ordinal));
        Assert.True(answer.At("cut.truncated").GetBoolean());
    }
}
