namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    [Fact]
    public Task An_edge_carries_the_claim_with_its_evidence() => AnswersAsync(
        """
        {
          film(key: "film/harbour") {
            crew(order: [{ claim: { key: ASC } }], first: 1) {
              edges {
                node { name }
                claim {
                  key predicate job validFrom recordedAt recordedBy retractedAt supersededBy { key }
                  maker { name } film { name } subject { key } object { __typename }
                  evidence { quote page source { name } critic { name } }
                }
              }
            }
          }
        }
        """,
        """
        { "film": { "crew": { "edges": [{
          "node": { "name": "Ada Köhler" },
          "claim": {
            "key": "harbour-director", "predicate": "WORKS_ON", "job": "DIRECTS", "validFrom": "1979-05-25",
            "recordedAt": "2025-03-07T12:00:00Z", "recordedBy": "editor", "retractedAt": null, "supersededBy": null,
            "maker": { "name": "Ada Köhler" }, "film": { "name": "Harbour" },
            "subject": { "key": "person/ada-kohler" }, "object": { "__typename": "Film" },
            "evidence": [
              { "quote": "Directed by Ada Köhler", "page": 12, "source": { "name": "Film almanac" }, "critic": null },
              { "quote": "Köhler’s “Harbour”", "page": 40, "source": { "name": "Film almanac" }, "critic": null }
            ]
          }
        }] } } }
        """);

    [Fact]
    public Task Claims_and_the_nodes_they_lead_to_are_counted_apart() => AnswersAsync(
        """
        {
          person(key: "person/chloe-dubois") {
            credits(order: [{ node: { name: ASC } }, { claim: { key: ASC } }]) { totalCount nodeCount nodes { name } }
          }
        }
        """,
        """
        { "person": { "credits": {
          "totalCount": 3, "nodeCount": 2,
          "nodes": [{ "name": "Harbour: The Return" }, { "name": "L’Étoile du nord" }, { "name": "L’Étoile du nord" }]
        } } }
        """);

    [Fact]
    public Task Several_kinds_may_stand_at_an_end() => AnswersAsync(
        """
        {
          film(key: "film/harbour") {
            crew(order: [{ node: { name: ASC } }]) { nodes { __typename key ... on Studio { founded } ... on Person { bornOn } } }
          }
        }
        """,
        """
        { "film": { "crew": { "nodes": [
          { "__typename": "Person", "key": "person/ada-kohler", "bornOn": "1937-11-30" },
          { "__typename": "Person", "key": "person/bruno-ohara", "bornOn": "1949-10" },
          { "__typename": "Studio", "key": "studio/nordlys", "founded": 1969 }
        ] } } }
        """);

    [Fact]
    public Task Relations_follow_one_another() => AnswersAsync(
        """
        {
          person(key: "person/bruno-ohara") {
            credits(order: [{ node: { releasedOn: DESC } }], first: 1) {
              nodes { crew(where: { node: { key: { neq: "person/bruno-ohara" } } }) { nodes { nominations { nodes { name } } } } }
            }
          }
        }
        """,
        """
        { "person": { "credits": { "nodes": [
          { "crew": { "nodes": [{ "nominations": { "nodes": [{ "name": "Golden Lantern" }] } }] } }
        ] } } }
        """);

    [Fact]
    public Task A_symmetric_claim_matches_whichever_way_it_is_walked() => AnswersAsync(
        """
        query {
          ada: person(key: "person/ada-kohler", asOf: "1995-01-01") {
            any: bonds(order: [{ claim: { key: ASC } }]) { edges { direction node { name } claim { bondKind } } }
            out: bonds(direction: OUT, order: [{ claim: { key: ASC } }]) { nodes { name } }
            in: bonds(direction: IN) { nodes { name } }
          }
          chloe: person(key: "person/chloe-dubois", asOf: "1995-01-01") {
            any: bonds { edges { direction node { name } } }
            out: bonds(direction: OUT) { totalCount }
          }
        }
        """,
        """
        {
          "ada": {
            "any": { "edges": [
              { "direction": "ANY", "node": { "name": "Bruno O’Hara" }, "claim": { "bondKind": "MARRIED_TO" } },
              { "direction": "OUT", "node": { "name": "Chloé Dubois" }, "claim": { "bondKind": "MENTOR_OF" } }
            ] },
            "out": { "nodes": [{ "name": "Bruno O’Hara" }, { "name": "Chloé Dubois" }] },
            "in": { "nodes": [{ "name": "Bruno O’Hara" }] }
          },
          "chloe": { "any": { "edges": [{ "direction": "IN", "node": { "name": "Ada Köhler" } }] }, "out": { "totalCount": 0 } }
        }
        """);

    [Fact]
    public Task A_reference_leads_to_a_node_or_to_nothing() => AnswersAsync(
        """{ award(key: "award/lantern") { nominees(order: [{ claim: { key: ASC } }]) { edges { node { name } claim { won forFilm { name } } } } } }""",
        """
        { "award": { "nominees": { "edges": [
          { "node": { "name": "Chloé Dubois" }, "claim": { "won": false, "forFilm": { "name": "L’Étoile du nord" } } },
          { "node": { "name": "L’Étoile du nord" }, "claim": { "won": true, "forFilm": null } }
        ] } } }
        """);
}
