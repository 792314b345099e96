using System.Reflection;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>Every field of the query type, at least once.</summary>
public abstract class RootFieldsContract(ServedBundles graph) : ApiContract(graph)
{
    private const string OneOfEach =
        """
        {
          leader(key: "leader/kaja-kallas") { key name summary }
          voice(key: "voice/eu-official") { key }
          country(key: "country/nor") { key name aliases isoAlpha2 isoAlpha3 identifiers { scheme value } summary }
          institution(key: "institution/european-union") { key institutionKind }
          coalition(key: "coalition/the-26-under-another-name") { key }
          event(key: "event/brexit") { startsOn endsOn place }
          topic(key: "topic/common-defence-financing") { date tags }
          source(key: "source/world-countries") { name title publishedAt retrievedAt licence }
        }
        """;

    private const string Counts =
        """
        {
          leaders { totalCount } voices { totalCount } countries { totalCount } institutions { totalCount }
          coalitions { totalCount } events { totalCount } topics { totalCount } sources { totalCount }
          actors { totalCount } persons { totalCount } groups { totalCount } entities { totalCount }
          offices { totalCount } memberships { totalCount } partOfs { totalCount } participations { totalCount }
          agendas { totalCount } stances { totalCount } proposals { totalCount } commitments { totalCount }
          ties { totalCount } statements { totalCount } components { totalCount } claims { totalCount }
        }
        """;

    private const string Others =
        """
        {
          node(id: "country/isl") { ... on Country { name } }
          nodes(ids: ["voice/eu-officials", "country/nowhere"]) { ... on Voice { name } }
          search(text: "costa", first: 1) { totalCount nodes { key } }
          possibleDuplicates(of: "voice/eu-officials", first: 1) { edges { score reasons { rule field otherField } node { key } } }
          match(queries: [{ text: "Kingdom of NORWAY", kinds: [COUNTRY], limit: 1 }, { text: "Orban", limit: 1 }]) { candidates { match features { id } node { key } } }
          neighborhood(of: ["leader/benjamin-haddad"], predicates: [HOLDS_OFFICE]) { nodes { key } claims { key } truncated }
          paths(a: "leader/benjamin-haddad", b: "leader/emmanuel-macron", predicates: [HOLDS_OFFICE]) { length nodes { key } }
          influence(metric: DEGREE, predicates: [HOLDS_OFFICE], first: 1) { totalCount edges { score in out node { key } } }
          timeline(of: ["country/isl"]) { totalCount }
          alignment(a: "country/hun", b: "country/pol") { score overlap reason }
          alignments(of: "country/hun", last: 1) { totalCount nodes { key } }
          alignmentMatrix(actors: { keys: ["country/hun", "country/isl"] }, minOverlap: 1) { scores overlaps }
          blocs(actors: { membersOf: "institution/european-union" }) { groups { size } isolates { actor { key } } }
          changes(since: 1, first: 1) { revision author }
          graph { revision recordedAt reportedOn }
        }
        """;

    [Fact]
    public Task A_steps_claim_tells_what_its_evidence_says() => AnswersAsync(
        """
        {
          paths(a: "country/rus", b: "country/ukr", predicates: [TIED_TO]) {
            steps { claim { key reportedOn evidence { source { publishedAt } } } }
          }
        }
        """,
        """
        {
          "paths": [{
            "steps": [{
              "claim": {
                "key": "2025-03-06-emergency-summit/russia-at-war-with-ukraine", "reportedOn": "2025-03-07",
                "evidence": [{ "source": { "publishedAt": "2025-03-07" } }, { "source": { "publishedAt": "2025-03-07" } }]
              }
            }]
          }]
        }
        """);

    [Fact]
    public Task One_node_of_each_kind() => AnswersAsync(
        OneOfEach,
        """
        {
          "leader": {
            "key": "leader/kaja-kallas", "name": "Kaja Kallas",
            "summary": "Estonian politician who has spoken for the European Union in foreign affairs since December 2024."
          },
          "voice": { "key": "voice/eu-official" },
          "country": {
            "key": "country/nor", "name": "Norway", "aliases": ["Kingdom of Norway"], "isoAlpha2": "NO", "isoAlpha3": "NOR",
            "identifiers": [{ "scheme": "iso3", "value": "NOR" }], "summary": null
          },
          "institution": { "key": "institution/european-union", "institutionKind": "UNION" },
          "coalition": null,
          "event": { "startsOn": "2020-01-31", "endsOn": null, "place": null },
          "topic": { "date": null, "tags": ["defence", "finance", "ammunition", "drones", "cyber"] },
          "source": {
            "name": "World countries", "title": "World countries in JSON, CSV, XML and YAML", "publishedAt": null, "retrievedAt": null,
            "licence": "ODbL 1.0"
          }
        }
        """);

    [Fact]
    public Task All_nodes_and_claims_of_each_kind() => AnswersAsync(
        Counts,
        """
        {
          "leaders": { "totalCount": 11 }, "voices": { "totalCount": 4 }, "countries": { "totalCount": 36 },
          "institutions": { "totalCount": 8 }, "coalitions": { "totalCount": 5 }, "events": { "totalCount": 9 },
          "topics": { "totalCount": 26 }, "sources": { "totalCount": 4 }, "actors": { "totalCount": 64 },
          "persons": { "totalCount": 15 }, "groups": { "totalCount": 13 }, "entities": { "totalCount": 103 },
          "offices": { "totalCount": 11 }, "memberships": { "totalCount": 66 },
          "partOfs": { "totalCount": 2 }, "participations": { "totalCount": 54 }, "agendas": { "totalCount": 14 },
          "stances": { "totalCount": 119 }, "proposals": { "totalCount": 8 }, "commitments": { "totalCount": 18 },
          "ties": { "totalCount": 43 }, "statements": { "totalCount": 54 }, "components": { "totalCount": 7 },
          "claims": { "totalCount": 396 }
        }
        """);

    [Fact]
    public Task The_other_ways_in() => AnswersAsync(
        Others,
        """
        {
          "node": { "name": "Iceland" },
          "nodes": [{ "name": "EU officials" }, null],
          "search": { "totalCount": 1, "nodes": [{ "key": "leader/antonio-costa" }] },
          "possibleDuplicates": {
            "edges": [
              { "score": 0.8309, "reasons": [{ "rule": "SIMILAR_NAME", "field": "name", "otherField": "name" }], "node": { "key": "voice/eu-official" } }
            ]
          },
          "match": [
            { "candidates": [{ "match": true, "features": [{ "id": "name" }], "node": { "key": "country/nor" } }] },
            { "candidates": [{ "match": false, "features": [{ "id": "name" }], "node": { "key": "leader/viktor-orban" } }] }
          ],
          "neighborhood": {
            "nodes": [{ "key": "leader/benjamin-haddad" }, { "key": "country/fra" }],
            "claims": [{ "key": "2025-03-06-emergency-summit/haddad-minister-for-europe" }],
            "truncated": false
          },
          "paths": [{ "length": 2, "nodes": [{ "key": "leader/benjamin-haddad" }, { "key": "country/fra" }, { "key": "leader/emmanuel-macron" }] }],
          "influence": { "totalCount": 20, "edges": [{ "score": 2, "in": 2, "out": 0, "node": { "key": "country/fra" } }] },
          "timeline": { "totalCount": 5 },
          "alignment": { "score": 0.75, "overlap": 4, "reason": null },
          "alignments": { "totalCount": 26, "nodes": [{ "key": "country/swe" }] },
          "alignmentMatrix": { "scores": [[1, null], [null, null]], "overlaps": [[4, 0], [0, 0]] },
          "blocs": { "groups": [{ "size": 26 }], "isolates": [{ "actor": { "key": "country/hun" } }] },
          "changes": [{ "revision": 2, "author": "test" }],
          "graph": { "revision": 2, "recordedAt": "2025-03-07T12:00:00.0000001Z", "reportedOn": "2025-03-07" }
        }
        """);

    [Fact]
    public void No_root_field_is_left_out()
    {
        var asked = typeof(RootFieldsContract).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Aggregate(string.Concat);

        Assert.All(
            Graph.Api.Schema.Schema.QueryType.Fields,
            field => Assert.Matches($@"\b{field.Name}\b ?[({{]", asked));
    }
}
