namespace KnowledgeGraph.Contracts;

/// <content>`possibleDuplicates` before and after nodes are written and merged.</content>
public abstract partial class MutationContract
{
    private const string Kohlers =
        """
        upsertNodes(input: { people: [
          { key: "person/kohler-ada", name: "Köhler, Ada" }
          { key: "person/a-kohler", name: "A. Köhler", identifiers: [{ scheme: "viaf", value: "7" }] }
          { key: "person/someone", name: "Someone", identifiers: [{ scheme: "wikidata", value: "q1" }] }
          { key: "person/ada-kohler-ii", name: "Ada Köhler", identifiers: [{ scheme: "wikidata", value: "Q2" }] }
          { key: "person/of-both", name: "Ada Kohler", identifiers: [{ scheme: "wikidata", value: "Q1" }, { scheme: "viaf", value: "8" }] }
        ], studios: [{ key: "studio/ada-kohler", name: "Ada Köhler" }] }) { userErrors { code } }
        """;

    [Fact]
    public async Task Duplicates_come_with_their_reasons()
    {
        Assert.Equal("""{"userErrors":[]}""", Compacted(await WriteAsync(Kohlers)));
        await AnswersAsync(
            """
            { possibleDuplicates(of: "person/ada-kohler") { totalCount edges { node { key } score reasons { rule field value otherField otherValue score } } } }
            """,
            """
            { "possibleDuplicates": { "totalCount": 4, "edges": [
              { "node": { "key": "person/of-both" }, "score": 1, "reasons": [
                { "rule": "SAME_IDENTIFIER", "field": "identifiers", "value": "wikidata:Q1", "otherField": "identifiers", "otherValue": "wikidata:Q1", "score": 1 },
                { "rule": "SAME_NAME", "field": "name", "value": "Ada Köhler", "otherField": "name", "otherValue": "Ada Kohler", "score": 1 }
              ] },
              { "node": { "key": "person/a-kohler" }, "score": 0.98, "reasons": [
                { "rule": "SAME_NAME", "field": "alternativeNames", "value": "A. Köhler", "otherField": "name", "otherValue": "A. Köhler", "score": 0.98 }
              ] },
              { "node": { "key": "person/kohler-ada" }, "score": 0.97, "reasons": [
                { "rule": "WORD_ORDER", "field": "name", "value": "Ada Köhler", "otherField": "name", "otherValue": "Köhler, Ada", "score": 0.97 }
              ] },
              { "node": { "key": "person/someone" }, "score": 0.95, "reasons": [
                { "rule": "SAME_IDENTIFIER", "field": "identifiers", "value": "wikidata:Q1", "otherField": "identifiers", "otherValue": "wikidata:q1", "score": 1 }
              ] }
            ] } }
            """);
        await AnswersAsync(
            """{ possibleDuplicates(of: "person/of-both") { nodes { key } } other: possibleDuplicates(of: "person/ada-kohler-ii") { nodes { key } } }""",
            """
            {
              "possibleDuplicates": { "nodes": [{ "key": "person/ada-kohler" }, { "key": "person/kohler-ada" }, { "key": "person/someone" }] },
              "other": { "nodes": [{ "key": "person/kohler-ada" }, { "key": "person/a-kohler" }] }
            }
            """);
    }

    [Fact]
    public async Task Duplicates_have_pages()
    {
        Assert.Equal("""{"userErrors":[]}""", Compacted(await WriteAsync(Kohlers)));
        var cursor = Compacted((await DataAsync(
            """{ possibleDuplicates(of: "person/ada-kohler", first: 2) { pageInfo { endCursor } } }"""))["possibleDuplicates"]!["pageInfo"]!["endCursor"]!);
        await AnswersAsync(
            $$"""{ possibleDuplicates(of: "person/ada-kohler", first: 1, after: {{cursor}}) { nodes { key } pageInfo { hasNextPage hasPreviousPage } } }""",
            """{ "possibleDuplicates": { "nodes": [{ "key": "person/kohler-ada" }], "pageInfo": { "hasNextPage": true, "hasPreviousPage": true } } }""");
    }

    [Fact]
    public async Task A_merged_node_is_neither_a_duplicate_nor_a_match_but_was()
    {
        Assert.Equal("""{"userErrors":[]}""", Compacted(await WriteAsync(Kohlers)));
        Clock.Advance(TimeSpan.FromMinutes(5));
        await WriteAsync("""upsertNodes(input: { people: [{ key: "person/kohler-ada", name: "Somebody Else" }] }) { revision }""");
        await MergeAsync("person/of-both", "person/ada-kohler");
        const string Fields = """{ nodes { key } }""";
        await AnswersAsync(
            $$"""
            {
              now: possibleDuplicates(of: "person/ada-kohler") {{Fields}}
              absorbed: possibleDuplicates(of: "person/of-both") {{Fields}}
              then: possibleDuplicates(of: "person/ada-kohler", knownAt: "2025-03-07T12:04:00Z") {{Fields}}
              match(queries: [{ text: "Köhler Ada", kinds: [PERSON] }]) { candidates { node { key } match } }
              matched: match(queries: [{ text: "Köhler Ada", kinds: [PERSON] }], knownAt: "2025-03-07T12:04:00Z") { candidates { node { key } match } }
            }
            """,
            """
            {
              "now": { "nodes": [{ "key": "person/someone" }] },
              "absorbed": { "nodes": [{ "key": "person/someone" }] },
              "then": { "nodes": [{ "key": "person/of-both" }, { "key": "person/a-kohler" }, { "key": "person/kohler-ada" }, { "key": "person/someone" }] },
              "match": [{ "candidates": [
                { "node": { "key": "person/ada-kohler" }, "match": false },
                { "node": { "key": "person/ada-kohler-ii" }, "match": false },
                { "node": { "key": "person/a-kohler" }, "match": false }
              ] }],
              "matched": [{ "candidates": [
                { "node": { "key": "person/kohler-ada" }, "match": true },
                { "node": { "key": "person/ada-kohler" }, "match": false },
                { "node": { "key": "person/ada-kohler-ii" }, "match": false },
                { "node": { "key": "person/of-both" }, "match": false },
                { "node": { "key": "person/a-kohler" }, "match": false }
              ] }]
            }
            """);
    }
}
