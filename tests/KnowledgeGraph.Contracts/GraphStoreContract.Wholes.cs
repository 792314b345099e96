namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    [Fact]
    public Task Aggregates_are_over_the_whole_filtered_set() => AnswersAsync(
        """
        {
          films(first: 1, where: { name: { neq: "Harbour" } }) {
            aggregate { count byColour { value count } sumRunningTime { value } min { runningTime releasedOn } max { runningTime releasedOn } }
          }
          credits { aggregate { count byJob { value count } sumFee { unit value } min { validFrom } max { validFrom } } }
          person(key: "person/chloe-dubois") { credits { aggregate { count byJob { value count } sumFee { unit value } } } }
          film(key: "film/harbour") { crew { aggregate { nodeByKind { kind count } } } }
          none: films(where: { name: { eq: "none" } }) { aggregate { count byColour { value } min { runningTime } } }
        }
        """,
        """
        {
          "films": { "aggregate": {
            "count": 3, "byColour": [{ "value": false, "count": 1 }, { "value": true, "count": 2 }], "sumRunningTime": [{ "value": "231" }],
            "min": { "runningTime": 109, "releasedOn": "1997-11" }, "max": { "runningTime": 122, "releasedOn": "2001" }
          } },
          "credits": { "aggregate": {
            "count": 7,
            "byJob": [
              { "value": "DIRECTS", "count": 3 }, { "value": "ACTS", "count": 2 }, { "value": "WRITES", "count": 1 }, { "value": "PRODUCES", "count": 1 }
            ],
            "sumFee": [{ "unit": "EUR", "value": "90.00" }, { "unit": "USD", "value": "46000.50" }],
            "min": { "validFrom": "1979-05-25" }, "max": { "validFrom": "2001" }
          } },
          "person": { "credits": { "aggregate": {
            "count": 3, "byJob": [{ "value": "DIRECTS", "count": 2 }, { "value": "WRITES", "count": 1 }], "sumFee": [{ "unit": "EUR", "value": "90.00" }]
          } } },
          "film": { "crew": { "aggregate": { "nodeByKind": [{ "kind": "Person", "count": 2 }, { "kind": "Studio", "count": 1 }] } } },
          "none": { "aggregate": { "count": 0, "byColour": [], "min": { "runningTime": null } } }
        }
        """);

    [Theory]
    [InlineData("kohler", "person/ada-kohler")]
    [InlineData("Köhler Ada", "person/ada-kohler")]
    [InlineData("harb", "film/harbour film/harbour-return")]
    [InlineData("return harb", "film/harbour-return")]
    [InlineData("north", "film/etoile")]
    [InlineData("o’hara", "person/bruno-ohara")]
    [InlineData("nothing", "")]
    [InlineData("harb return", "")]
    [InlineData("!", "")]
    public async Task Search_finds_and_ranks(string text, string keys)
    {
        var data = await DataAsync($"{{ search(text: \"{text}\") {{ edges {{ node {{ key }} }} }} }}");
        Assert.Equal(keys, string.Join(' ', data["search"]!["edges"]!.AsArray().Select(edge => edge!["node"]!["key"]!.GetValue<string>())));
    }

    [Fact]
    public Task A_hit_has_its_score_and_highlights() => AnswersAsync(
        """{ search(text: "harb", kinds: [FILM]) { totalCount edges { score highlights { field text ranges { start end } } } } }""",
        """
        { "search": { "totalCount": 2, "edges": [
          { "score": 0.55, "highlights": [{ "field": "name", "text": "Harbour", "ranges": [{ "start": 0, "end": 4 }] }] },
          { "score": 0.55, "highlights": [{ "field": "name", "text": "Harbour: The Return", "ranges": [{ "start": 0, "end": 4 }] }] }
        ] } }
        """);

    [Fact]
    public Task A_neighborhood_is_a_subgraph() => AnswersAsync(
        """
        {
          one: neighborhood(of: ["film/harbour"]) { nodes { key } truncated }
          credits: neighborhood(of: ["person/ada-kohler"], hops: 2, predicates: [WORKS_ON]) { nodes { key } claims { __typename } }
        }
        """,
        """
        {
          "one": {
            "nodes": [{ "key": "film/harbour" }, { "key": "person/ada-kohler" }, { "key": "person/bruno-ohara" }, { "key": "studio/nordlys" }],
            "truncated": false
          },
          "credits": {
            "nodes": [{ "key": "person/ada-kohler" }, { "key": "film/harbour" }, { "key": "person/bruno-ohara" }, { "key": "studio/nordlys" }],
            "claims": [{ "__typename": "Credit" }, { "__typename": "Credit" }, { "__typename": "Credit" }]
          }
        }
        """);

    [Fact]
    public async Task A_neighborhood_over_its_limit_keeps_the_nearest_and_says_so()
    {
        var data = await DataAsync("""{ neighborhood(of: ["film/harbour"], limit: 2) { nodes { key } truncated } }""");
        Assert.Equal(
            """{"nodes":[{"key":"film/harbour"},{"key":"person/ada-kohler"}],"truncated":true}""", data["neighborhood"]!.ToJsonString());
    }

    [Theory]
    [InlineData("neighborhood", "truncated")]
    [InlineData("timeline", "totalCount")]
    public Task Who_is_asked_about_has_to_be_there(string field, string selection) => RefusesAsync(
        $"{{ {field}(of: [\"film/harbour\", \"film/atlantis\"]) {{ {selection} }} }}",
        $$"""
        {
          "message": "“film/atlantis” names no node: give an id or a key; `search` finds them by name.",
          "locations": [{ "line": 1, "column": 3 }],
          "path": ["{{field}}"],
          "extensions": { "code": "UNKNOWN_NODE" }
        }
        """);

    [Fact]
    public Task A_timeline_is_in_the_order_of_time() => AnswersAsync(
        """{ timeline(of: ["person/bruno-ohara"], during: {}) { nodes { key validFrom } } }""",
        """
        { "timeline": { "nodes": [
          { "key": "bruno-contract", "validFrom": "1978" }, { "key": "harbour-lead", "validFrom": "1979-05-25" },
          { "key": "married", "validFrom": "1984" }, { "key": "return-lead", "validFrom": "1997-11" }
        ] } }
        """);
}
