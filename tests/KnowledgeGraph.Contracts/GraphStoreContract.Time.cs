namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData("asOf: \"1977-12-31\"", 0)]
    [InlineData("asOf: \"1978-01-01\"", 1)]
    [InlineData("asOf: \"1980-06-30\"", 1)]
    [InlineData("asOf: \"1980-07-01\"", 0)]
    [InlineData("first: 1", 0)]
    [InlineData("during: {}", 1)]
    [InlineData("during: { from: \"1980-06-30\" }", 1)]
    [InlineData("during: { from: \"1980-07-01\" }", 0)]
    [InlineData("during: { to: \"1978-01-01\" }", 1)]
    [InlineData("during: { to: \"1977-12-31\" }", 0)]
    public Task A_state_holds_from_its_first_day_to_its_last(string view, int count) =>
        AnswersAsync($"{{ contracts({view}) {{ totalCount }} }}", $$"""{ "contracts": { "totalCount": {{count}} } }""");

    [Theory]
    [InlineData("asOf: \"1997-10-31\"", 3)]
    [InlineData("asOf: \"1997-11-01\"", 5)]
    [InlineData("first: 1", 7)]
    [InlineData("during: { from: \"1997-11-30\", to: \"2000-12-31\" }", 2)]
    [InlineData("during: { from: \"1997-12-01\", to: \"2000-12-31\" }", 0)]
    [InlineData("during: {}", 7)]
    public Task An_act_shows_from_its_first_day_on_and_happens_within_its_days(string view, int count) =>
        AnswersAsync($"{{ credits({view}) {{ totalCount }} }}", $$"""{ "credits": { "totalCount": {{count}} } }""");

    [Fact]
    public Task The_view_holds_on_every_hop_and_in_filters() => AnswersAsync(
        """
        {
          films(asOf: "1980-01-01", where: { crew: { some: {} } }) {
            nodes {
              key
              crew(where: { claim: { job: { eq: ACTS } } }) { nodes { credits { totalCount } ... on Person { contracts { nodes { key } } } } }
            }
          }
        }
        """,
        """
        { "films": { "nodes": [{
          "key": "film/harbour",
          "crew": { "nodes": [{ "credits": { "totalCount": 1 }, "contracts": { "nodes": [{ "key": "studio/nordlys" }] } }] }
        }] } }
        """);

    [Fact]
    public async Task What_was_known_stays_known()
    {
        await WriteLaterAsync();
        const string fields = "nodes { key name crew { totalCount } }";
        await AnswersAsync(
            $$"""
            {
              now: films(where: { key: { eq: "film/untitled" } }) { {{fields}} }
              before: films(where: { key: { eq: "film/untitled" } }, knownAt: "2025-03-07T18:00:00Z") { {{fields}} }
              nothing: films(knownAt: "2025-03-07T11:00:00Z") { totalCount }
            }
            """,
            """
            {
              "now": { "nodes": [{ "key": "film/untitled", "name": "The Lighthouse", "crew": { "totalCount": 1 } }] },
              "before": { "nodes": [{ "key": "film/untitled", "name": "Untitled", "crew": { "totalCount": 0 } }] },
              "nothing": { "totalCount": 0 }
            }
            """);
    }

    [Fact]
    public async Task A_claim_that_was_replaced_names_the_one_in_its_place()
    {
        var before = (await DataAsync("""{ credits(where: { key: { eq: "harbour-lead" } }) { nodes { id } } }"""))["credits"]!["nodes"]![0]!["id"]!;
        await WriteLaterAsync();
        await AnswersAsync(
            """{ credits(where: { key: { eq: "harbour-lead" } }) { nodes { fee { value } retractedAt supersededBy { key } } } }""",
            """{ "credits": { "nodes": [{ "fee": { "value": "36000" }, "retractedAt": null, "supersededBy": null }] } }""");
        await AnswersAsync(
            $$"""{ node(id: "{{before}}") { ... on Credit { fee { value } retractedAt supersededBy { key ... on Credit { fee { value } } } } } }""",
            """
            { "node": {
              "fee": { "value": "35000" }, "retractedAt": "2025-03-08T12:00:00Z", "supersededBy": { "key": "harbour-lead", "fee": { "value": "36000" } }
            } }
            """);
    }

    [Fact]
    public async Task Changes_tell_what_each_revision_did()
    {
        await WriteLaterAsync();
        await AnswersAsync(
            "{ changes(since: 1) { revision recordedAt author nodes { key name } recorded { key } retracted { key } } }",
            """
            { "changes": [{
              "revision": 2, "recordedAt": "2025-03-08T12:00:00Z", "author": "editor", "nodes": [{ "key": "film/untitled", "name": "The Lighthouse" }],
              "recorded": [{ "key": "harbour-lead" }, { "key": "lighthouse-director" }], "retracted": [{ "key": "harbour-lead" }]
            }] }
            """);
        await AnswersAsync("{ changes(since: 2) { revision } }", """{ "changes": [] }""");
    }

    [Fact]
    public async Task The_graph_says_what_it_holds()
    {
        await WriteLaterAsync();
        await AnswersAsync(
            "{ graph { revision recordedAt nodes { kind count } claims { kind count } } }",
            """
            { "graph": {
              "revision": 2, "recordedAt": "2025-03-08T12:00:00Z",
              "nodes": [
                { "kind": "Person", "count": 3 }, { "kind": "Studio", "count": 1 }, { "kind": "Film", "count": 4 },
                { "kind": "Award", "count": 1 }, { "kind": "Source", "count": 1 }
              ],
              "claims": [
                { "kind": "Credit", "count": 8 }, { "kind": "Contract", "count": 1 }, { "kind": "Nomination", "count": 2 },
                { "kind": "Review", "count": 1 }, { "kind": "Bond", "count": 2 }
              ]
            } }
            """);
    }
}
