using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>What every <see cref="IGraphStore"/> answers after further writes. Each test has a store of its own.</summary>
public abstract class GraphHistoryContract : FilmStoreFixture
{
    /// <summary>Records <see cref="FilmGraph.Later"/> a day after the rest.</summary>
    private Task WriteLaterAsync()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        return WriteAsync(FilmGraph.Later);
    }

    [Fact]
    public async Task Cursors_survive_writes()
    {
        const string names = "edges { cursor node { name } }";
        var page = await DataAsync($"{{ films(order: [{{ name: ASC }}], first: 2) {{ {names} }} }}");
        var cursor = page["films"]!["edges"]![1]!["cursor"];
        await WriteLaterAsync();
        await AnswersAsync(
            $"{{ films(order: [{{ name: ASC }}], after: \"{cursor}\") {{ nodes {{ name }} }} }}",
            """{ "films": { "nodes": [{ "name": "L’Étoile du nord" }, { "name": "The Lighthouse" }] } }""");
    }

    [Fact]
    public async Task Texts_are_ordered_by_code_points()
    {
        await WriteAsync(FilmRecords.Write(
            [
                FilmRecords.Node("studio/face", "\U0001F600 Pictures"),
                FilmRecords.Node("studio/replaced", "\uFFFD Pictures"),
                FilmRecords.Node("studio/zebra", "Zebra"),
            ],
            []));
        const string keys = "nodes { key }";
        await AnswersAsync(
            $"{{ up: studios(order: [{{ name: ASC }}]) {{ {keys} }} down: studios(order: [{{ name: DESC }}], first: 2) {{ {keys} }} }}",
            """
            {
              "up": { "nodes": [{ "key": "studio/nordlys" }, { "key": "studio/zebra" }, { "key": "studio/replaced" }, { "key": "studio/face" }] },
              "down": { "nodes": [{ "key": "studio/face" }, { "key": "studio/replaced" }] }
            }
            """);
    }

    [Fact]
    public async Task The_shortest_of_equal_extremes_is_told()
    {
        await WriteAsync(FilmRecords.Write(
            [],
            [
                FilmRecords.Claim("Contract", "ada-contract", "person/ada-kohler", "studio/nordlys", "1979..1980", ("share", "0.025")),
                FilmRecords.Claim("Contract", "chloe-contract", "person/chloe-dubois", "studio/nordlys", "1979..1980-12-31", ("share", "0.02500")),
            ]));
        await AnswersAsync(
            "{ contracts(during: {}) { aggregate { count min { share validTo } max { share validTo } } } }",
            """
            { "contracts": { "aggregate": {
              "count": 3, "min": { "share": "0.025", "validTo": "1980-06" }, "max": { "share": "0.025", "validTo": "1980" }
            } } }
            """);
    }

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
            "{ changes(since: 1) { revision recordedAt author nodes { key name } retracted { key } } }",
            """
            { "changes": [{
              "revision": 2, "recordedAt": "2025-03-08T12:00:00Z", "author": "editor", "nodes": [{ "key": "film/untitled", "name": "The Lighthouse" }],
              "retracted": [{ "key": "harbour-lead" }]
            }] }
            """);
        var recorded = (await DataAsync("{ changes(since: 1) { recorded { key } } }"))["changes"]![0]!["recorded"]!.AsArray();
        Assert.Equal(["harbour-lead", "lighthouse-director"], recorded.Select(claim => claim!["key"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        await AnswersAsync("{ changes(since: 2) { revision } }", """{ "changes": [] }""");
    }

    [Fact]
    public async Task Changes_of_what_is_asked_for_leave_out_all_else()
    {
        await WriteLaterAsync();
        await AnswersAsync(
            """
            {
              film: changes(since: 0, where: { nodes: { film: { name: { eq: "The Lighthouse" } } } }) {
                revision nodes { key } recorded { key } retracted { key }
              }
              fee: changes(since: 0, where: { claims: { credit: { fee: { value: { eq: "35000" } } } } }) {
                revision nodes { key } recorded { key } retracted { key }
              }
              first: changes(since: 0, first: 1, where: { claims: { key: { eq: "lighthouse-director" } } }) { revision recorded { key } }
              end: changes(since: 1, where: { claims: { object: { key: { eq: "film/untitled" } } } }) { recorded { key } }
              either: changes(since: 1, where: { nodes: { key: { eq: "film/untitled" } }, claims: { key: { eq: "lighthouse-director" } } }) {
                nodes { key } recorded { key }
              }
              none: changes(since: 0, where: { nodes: { film: { name: { eq: "Nosferatu" } } } }) { revision }
              all: changes(since: 0, where: {}) { revision }
              every: changes(since: 1, where: { nodes: {} }) { nodes { key } recorded { key } }
            }
            """,
            """
            {
              "film": [{ "revision": 2, "nodes": [{ "key": "film/untitled" }], "recorded": [], "retracted": [] }],
              "fee": [
                { "revision": 1, "nodes": [], "recorded": [{ "key": "harbour-lead" }], "retracted": [] },
                { "revision": 2, "nodes": [], "recorded": [], "retracted": [{ "key": "harbour-lead" }] }
              ],
              "first": [{ "revision": 2, "recorded": [{ "key": "lighthouse-director" }] }],
              "end": [{ "recorded": [{ "key": "lighthouse-director" }] }],
              "either": [{ "nodes": [{ "key": "film/untitled" }], "recorded": [{ "key": "lighthouse-director" }] }],
              "none": [],
              "all": [{ "revision": 1 }, { "revision": 2 }],
              "every": [{ "nodes": [{ "key": "film/untitled" }], "recorded": [] }]
            }
            """);
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
