using System.Text.Json.Nodes;

namespace KnowledgeGraph.Contracts;

/// <content>`match` and `possibleDuplicates`.</content>
public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData("Ada Köhler", "person/ada-kohler 1 True name=1")]
    [InlineData("ADA  KOHLER", "person/ada-kohler 1 True name=1")]
    [InlineData("A. Köhler", "person/ada-kohler 0.98 True name=0.98")]
    [InlineData("Köhler, Ada", "person/ada-kohler 0.97 False name=0.97")]
    [InlineData("Ada Köhle", "person/ada-kohler 0.8922 False name=0.8922")]
    [InlineData("Ada Koehler", "person/ada-kohler 0.9023 False name=0.9023")]
    [InlineData("Bruno Hara", "person/bruno-ohara 0.9474 False name=0.9474")]
    [InlineData("B. O'Hara", "person/bruno-ohara 0.925 False name=0.925")]
    [InlineData("Harbor", "film/harbour 0.8571 False name=0.8571; film/harbour-return 0.5065 False name=0.5065")]
    [InlineData("Harbour", "film/harbour 1 True name=1; film/harbour-return 0.7239 False name=0.7239")]
    [InlineData("The Return of Harbour", "film/harbour-return 0.9412 False name=0.9412; film/harbour 0.702 False name=0.702")]
    [InlineData("Köler", "")]
    [InlineData("nothing", "")]
    [InlineData("!", "")]
    public async Task A_text_finds_what_it_may_name(string text, string candidates) =>
        Assert.Equal(candidates, await MatchAsync($"text: \"{text}\""));

    [Theory]
    [InlineData("""text: "Ada Köhler", kinds: [FILM]""", "")]
    [InlineData("""text: "Ada Köhler", kinds: []""", "")]
    [InlineData("""text: "harbour", limit: 1""", "film/harbour 1 True name=1")]
    [InlineData("""properties: [{ property: "wikidata", value: "q1" }]""", "person/ada-kohler 1 True wikidata=1")]
    [InlineData("""text: "Ada", properties: [{ property: "Wikidata", value: "Q1" }]""", "person/ada-kohler 0.9675 True name=0.675 Wikidata=1")]
    [InlineData("""text: "Somebody Else", properties: [{ property: "wikidata", value: "Q1" }]""", "person/ada-kohler 0.9 False name=0 wikidata=1")]
    [InlineData("""text: "Ada Köhler", properties: [{ property: "wikidata", value: "Q2" }]""", "person/ada-kohler 0.5 False name=1 wikidata=0")]
    [InlineData("""text: "Ada Köhler", properties: [{ property: "viaf", value: "7" }]""", "person/ada-kohler 1 True name=1")]
    [InlineData("""properties: [{ property: "imdbId", value: "nm1" }]""", "person/ada-kohler 1 True imdbId=1")]
    [InlineData("""text: "Chloe Dubois", properties: [{ property: "origin", value: "fra" }, { property: "bornOn", value: "1953" }]""", "person/chloe-dubois 1 True name=1 origin=1 bornOn=1")]
    [InlineData("""text: "Chloe Dubois", properties: [{ property: "origin", value: "DEU" }, { property: "bornOn", value: "1953" }]""", "person/chloe-dubois 0.85 False name=1 origin=0 bornOn=1")]
    [InlineData("""properties: [{ property: "imdbId", value: "NM1" }]""", "")]
    [InlineData("""text: "Somebody", properties: [{ property: "origin", value: "IRL" }]""", "person/bruno-ohara 0.5 False name=0 origin=1")]
    [InlineData(
        """text: "Ada Köhler", properties: [{ property: "origin", value: "IRL" }, { property: "origin", value: "DEU" }, { property: "wikidata", value: "Q9" }, { property: "wikidata", value: "Q1" }]""",
        "person/ada-kohler 1 True name=1 origin=1 wikidata=1; person/bruno-ohara 0.5 False name=0 origin=1")]
    [InlineData("""properties: [{ property: "colour", value: "false" }]""", "")]
    [InlineData("""properties: [{ property: "name", value: "untitled" }]""", "film/untitled 1 True name=1")]
    public async Task What_else_a_row_says_counts(string query, string candidates) => Assert.Equal(candidates, await MatchAsync(query));

    [Fact]
    public Task Each_query_has_its_result_and_its_candidates_any_selection() => AnswersAsync(
        """
        { match(queries: [{ text: "north star" }, { text: "nothing" }, { text: "Harbour", kinds: [FILM], limit: 1 }], knownAt: "2025-03-07T12:00:00Z") {
          __typename candidates { node { __typename id ... on Film { crew(first: 1) { totalCount nodes { name } } } } match __typename }
        } }
        """,
        """
        { "match": [
          { "__typename": "MatchResult", "candidates": [{
            "node": { "__typename": "Film", "id": "film~etoile~k17413488000000000", "crew": { "totalCount": 2, "nodes": [{ "name": "Chloé Dubois" }] } },
            "match": true, "__typename": "MatchCandidate"
          }] },
          { "__typename": "MatchResult", "candidates": [] },
          { "__typename": "MatchResult", "candidates": [{
            "node": { "__typename": "Film", "id": "film~harbour~k17413488000000000", "crew": { "totalCount": 3, "nodes": [{ "name": "Nordlys Films" }] } },
            "match": true, "__typename": "MatchCandidate"
          }] }
        ] }
        """);

    [Fact]
    public Task A_node_is_no_duplicate_of_itself() => AnswersAsync(
        """{ possibleDuplicates(of: "person/ada-kohler") { totalCount edges { score } nodes { key } pageInfo { hasNextPage startCursor } } }""",
        """{ "possibleDuplicates": { "totalCount": 0, "edges": [], "nodes": [], "pageInfo": { "hasNextPage": false, "startCursor": null } } }""");

    [Fact]
    public Task Names_that_contain_each_other_may_be_one() => AnswersAsync(
        """{ possibleDuplicates(of: "film~harbour-return") { edges { node { key } score reasons { rule field value otherField otherValue score } } } }""",
        """
        { "possibleDuplicates": { "edges": [{ "node": { "key": "film/harbour" }, "score": 0.7239, "reasons": [
          { "rule": "SIMILAR_NAME", "field": "name", "value": "Harbour: The Return", "otherField": "name", "otherValue": "Harbour", "score": 0.7239 }
        ] }] } }
        """);

    [Theory]
    [InlineData("film/nothing")]
    [InlineData("nothing")]
    [InlineData("planet/mars")]
    [InlineData("credit~abc")]
    public Task Duplicates_are_of_a_node(string of) => RefusesAsync($$"""{ possibleDuplicates(of: "{{of}}") { totalCount } }""", $$"""
        {
          "message": "“{{of}}” names no node: give an id or a key; `search` finds them by name.",
          "locations": [{ "line": 1, "column": 3 }],
          "path": ["possibleDuplicates"],
          "extensions": { "code": "UNKNOWN_NODE" }
        }
        """);

    [Theory]
    [InlineData("{}", "`queries[0]` has neither text nor properties: give one of them.")]
    [InlineData("""{ text: " \t" }""", "`queries[0]` has neither text nor properties: give one of them.")]
    [InlineData("""{ text: "a", limit: 0 }""", "`queries[0]` has the limit 0: give a number from 1 to 50.")]
    [InlineData("""{ text: "a", limit: 51 }""", "`queries[0]` has the limit 51: give a number from 1 to 50.")]
    public Task What_a_query_may_not_be_is_told(string query, string message) => RefusesAsync(
        $$"""{ match(queries: [{{query}}]) { candidates { score } } }""",
        $$"""
        { "message": "{{message}}", "locations": [{ "line": 1, "column": 9 }], "path": ["match"], "extensions": { "code": "BAD_USER_INPUT" } }
        """);

    [Fact]
    public async Task Too_much_is_refused_all_at_once()
    {
        var text = new string('a', 501);
        var properties = string.Join(", ", Enumerable.Repeat("""{ property: "a", value: "b" }""", 21));
        var messages = await MessagesAsync(
            $$"""{ text: "{{text}}" }, { properties: [{ property: "a", value: "{{text}}" }] }, { properties: [{{properties}}] }, { text: "{{text[1..]}}" }""");
        Assert.Equal(
            [
                "`queries[0]` has a text of 501 characters: give at most 500.",
                "`queries[1]` has a text of 501 characters: give at most 500.",
                "`queries[2]` has 21 properties: give at most 20.",
            ],
            messages);
        Assert.Equal(
            ["`queries` has 101 elements: give at most 100 at once."],
            await MessagesAsync(string.Join(", ", Enumerable.Repeat("""{ text: "a" }""", 101))));
    }

    [Fact]
    public async Task A_hundred_queries_are_answered_at_once()
    {
        var queries = Enumerable.Range(0, 100).Select(i => $"{{ text: \"{new string((char)('a' + (i % 26)), 3)}{i} Harbour {i} word{i} more{i}\" }}");
        var data = await DataAsync($"{{ match(queries: [{string.Join(", ", queries)}]) {{ candidates {{ match }} }} }}");
        Assert.Equal(100, data["match"]!.AsArray().Count);
    }

    [Fact]
    public Task No_queries_have_no_results() => AnswersAsync("{ match(queries: []) { candidates { score } } }", """{ "match": [] }""");

    private async Task<string[]> MessagesAsync(string queries) =>
        [.. (await ErrorsAsync($"{{ match(queries: [{queries}]) {{ candidates {{ score }} }} }}")).Select(error => error!["message"]!.GetValue<string>())];

    private async Task<string> MatchAsync(string query)
    {
        var data = await DataAsync($"{{ match(queries: [{{ {query} }}]) {{ candidates {{ node {{ key }} score match features {{ id value }} }} }} }}");
        return string.Join("; ", data["match"]![0]!["candidates"]!.AsArray().Select(candidate =>
            $"{candidate!["node"]!["key"]} {candidate["score"]} {candidate["match"]!.GetValue<bool>()} {Features(candidate["features"]!.AsArray())}"));
    }

    private static string Features(JsonArray features) =>
        string.Join(' ', features.Select(feature => $"{feature!["id"]}={feature["value"]}"));
}
