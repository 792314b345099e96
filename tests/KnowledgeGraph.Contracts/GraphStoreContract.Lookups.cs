using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    [Fact]
    public Task A_node_is_found_by_key_or_id() => AnswersAsync(
        """
        {
          byKey: film(key: "film/harbour") { id key __typename name }
          byId: film(key: "film~etoile") { name }
          none: film(key: "film/none") { name }
          ofAnotherKind: film(key: "person/ada-kohler") { name }
          any: node(id: "studio/nordlys") { id ... on Studio { founded } }
        }
        """,
        """
        {
          "byKey": { "id": "film~harbour", "key": "film/harbour", "__typename": "Film", "name": "Harbour" },
          "byId": { "name": "L’Étoile du nord" },
          "none": null,
          "ofAnotherKind": null,
          "any": { "id": "studio~nordlys", "founded": 1969 }
        }
        """);

    [Fact]
    public Task Every_type_of_value_is_answered_as_it_was_given() => AnswersAsync(
        """
        {
          film(key: "film/etoile") { alternativeNames genres releasedOn runningTime colour identifiers { scheme } }
          untitled: film(key: "film/untitled") { alternativeNames genres releasedOn runningTime colour }
          person(key: "person/ada-kohler") { identifiers { scheme value } origin bornOn imdbId }
          award(key: "award/lantern") { awardedSince }
          source(key: "source/almanac") { url seenAt }
          credits(where: { key: { in: ["harbour-producer", "return-lead"] } }, order: [{ key: ASC }]) {
            nodes { certainty job role fee { value unit bound } }
          }
          contracts(during: {}) { nodes { share validFrom validTo } }
        }
        """,
        """
        {
          "film": {
            "alternativeNames": ["North Star"], "genres": ["COMEDY", "DRAMA"], "releasedOn": "2001", "runningTime": 122,
            "colour": true, "identifiers": []
          },
          "untitled": { "alternativeNames": [], "genres": [], "releasedOn": null, "runningTime": null, "colour": false },
          "person": {
            "identifiers": [{ "scheme": "wikidata", "value": "Q1" }], "origin": "DEU", "bornOn": "1937-11-30", "imdbId": "nm1"
          },
          "award": { "awardedSince": "1973-02-01" },
          "source": { "url": "https://films.example/", "seenAt": "2025-03-01T10:00:00Z" },
          "credits": { "nodes": [
            { "certainty": 0.5, "job": "PRODUCES", "role": null, "fee": null },
            { "certainty": 1, "job": "ACTS", "role": "Keeper’s ghost", "fee": { "value": "11000.50", "unit": "USD", "bound": "ABOUT" } }
          ] },
          "contracts": { "nodes": [{ "share": "0.0250", "validFrom": "1978", "validTo": "1980-06" }] }
        }
        """);

    [Fact]
    public Task A_list_of_ids_keeps_order_duplicates_and_gaps() => AnswersAsync(
        """{ nodes(ids: ["film/harbour", "film~none", "person~ada-kohler", "film/harbour"]) { __typename ... on Film { name } } }""",
        """
        { "nodes": [
          { "__typename": "Film", "name": "Harbour" }, null, { "__typename": "Person" }, { "__typename": "Film", "name": "Harbour" }
        ] }
        """);

    [Fact]
    public async Task Claims_are_nodes_too()
    {
        var credit = (await DataAsync("""{ credits(where: { key: { eq: "harbour-lead" } }) { nodes { id } } }"""))["credits"]!["nodes"]![0]!;
        await AnswersAsync(
            $$"""{ node(id: "{{credit["id"]}}") { __typename ... on Credit { predicate role } } }""",
            """{ "node": { "__typename": "Credit", "predicate": "WORKS_ON", "role": "Keeper" } }""");
    }

    [Fact]
    public async Task An_id_carries_its_view_and_answers_it_again()
    {
        await AnswersAsync(
            """{ person(key: "person/bruno-ohara", asOf: "1979-01-01") { id credits { totalCount } contracts { nodes { id } } } }""",
            """
            { "person": {
              "id": "person~bruno-ohara~d1979-01-01", "credits": { "totalCount": 0 }, "contracts": { "nodes": [{ "id": "studio~nordlys~d1979-01-01" }] }
            } }
            """);
        await AnswersAsync(
            """{ nodes(ids: ["person~bruno-ohara~d1979-01-01", "person~bruno-ohara"]) { id ... on Person { credits { totalCount } } } }""",
            """
            { "nodes": [
              { "id": "person~bruno-ohara~d1979-01-01", "credits": { "totalCount": 0 } },
              { "id": "person~bruno-ohara", "credits": { "totalCount": 2 } }
            ] }
            """);
    }

    [Fact]
    public async Task Values_are_pushed_in_the_order_of_the_shape_without_type_names()
    {
        var field = Assert.Single(films.Api.Explain(
            """
            {
              film(key: "film/etoile") {
                __typename id name released: releasedOn genres
                crew(where: { claim: { job: { eq: WRITES } } }) { totalCount nodes { __typename name } }
              }
            }
            """));
        var prepared = films.Store.Prepare(field.Traversal);
        using var answer = await prepared.RunAsync(new ReadContext(1, new DateOnly(2025, 3, 7)), TestContext.Current.CancellationToken);
        var sink = new RecordingSink();
        answer.WriteTo(sink);
        Assert.Equal(
            [
                "{ Film", "field id", "id film~etoile", "field name", "text L’Étoile du nord", "field released", "partial 2001",
                "field genres", "[", "enum COMEDY", "enum DRAMA", "]",
                "field crew", "{ CreditMakerConnection", "field totalCount", "number 1", "field nodes", "[",
                "{ Person", "field name", "text Chloé Dubois", "}", "]", "}", "}",
            ],
            sink.Events);
    }
}
