namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    private const string Steps = "length steps { from { key } direction claim { key } to { key } }";

    [Fact]
    public Task The_shortest_path_is_told_by_its_claims() => AnswersAsync(
        $$"""
        {
          paths(a: "person/ada-kohler", b: "person/bruno-ohara") { nodes { key } {{Steps}} }
          avoiding: paths(a: "person~ada-kohler", b: "person/chloe-dubois", avoid: ["film/etoile"]) { {{Steps}} }
        }
        """,
        """
        {
          "paths": [{
            "nodes": [{ "key": "person/ada-kohler" }, { "key": "person/bruno-ohara" }],
            "length": 1,
            "steps": [{
              "from": { "key": "person/ada-kohler" }, "direction": "ANY", "claim": { "key": "married" }, "to": { "key": "person/bruno-ohara" }
            }]
          }],
          "avoiding": [{
            "length": 3,
            "steps": [
              { "from": { "key": "person/ada-kohler" }, "direction": "ANY", "claim": { "key": "married" }, "to": { "key": "person/bruno-ohara" } },
              { "from": { "key": "person/bruno-ohara" }, "direction": "OUT", "claim": { "key": "return-lead" }, "to": { "key": "film/harbour-return" } },
              { "from": { "key": "film/harbour-return" }, "direction": "IN", "claim": { "key": "return-director" }, "to": { "key": "person/chloe-dubois" } }
            ]
          }]
        }
        """);

    [Fact]
    public Task A_steps_claim_is_a_claim_like_any() => AnswersAsync(
        """
        {
          paths(a: "studio/nordlys", b: "person/ada-kohler", predicates: [WORKS_ON]) {
            nodes { __typename ... on Film { runningTime crew(first: 1) { totalCount } } }
            steps { claim { __typename predicate validFrom ... on Credit { job film { name } } evidence { page source { key } } reportedOn recordedBy retractedAt supersededBy { id } } }
          }
        }
        """,
        """
        {
          "paths": [{
            "nodes": [{ "__typename": "Studio" }, { "__typename": "Film", "runningTime": 117, "crew": { "totalCount": 3 } }, { "__typename": "Person" }],
            "steps": [
              { "claim": {
                "__typename": "Credit", "predicate": "WORKS_ON", "validFrom": "1979-05-25", "job": "PRODUCES", "film": { "name": "Harbour" }, "evidence": [],
                "reportedOn": null, "recordedBy": "editor", "retractedAt": null, "supersededBy": null
              } },
              { "claim": {
                "__typename": "Credit", "predicate": "WORKS_ON", "validFrom": "1979-05-25", "job": "DIRECTS", "film": { "name": "Harbour" },
                "evidence": [{ "page": 12, "source": { "key": "source/almanac" } }, { "page": 40, "source": { "key": "source/almanac" } }],
                "reportedOn": null, "recordedBy": "editor", "retractedAt": null, "supersededBy": null
              } }
            ]
          }]
        }
        """);

    [Fact]
    public async Task Claims_beside_each_other_make_a_path_each_in_the_order_of_their_ids()
    {
        const string selection = "steps { claim { id } }";
        var data = await DataAsync(
            $$"""
            {
              all: paths(a: "person/ada-kohler", b: "person/chloe-dubois") { {{selection}} }
              first: paths(a: "person/ada-kohler", b: "person/chloe-dubois", first: 1) { {{selection}} }
              back: paths(a: "person/chloe-dubois", b: "person/ada-kohler") { {{selection}} }
            }
            """);
        var all = data["all"]!.AsArray().Select(path => path!["steps"]!.AsArray().Select(step => (string)step!["claim"]!["id"]!).ToList()).ToList();
        Assert.Equal(2, all.Count);
        Assert.All(all, path => Assert.Equal(2, path.Count));
        Assert.Equal(all.OrderBy(path => path[1], StringComparer.Ordinal), all);
        Assert.Equal(data["all"]![0]!.ToJsonString(), Assert.Single(data["first"]!.AsArray())!.ToJsonString());
        Assert.Equal(
            all.Select(path => string.Join(' ', path.AsEnumerable().Reverse())),
            data["back"]!.AsArray().Select(path => string.Join(' ', path!["steps"]!.AsArray().Select(step => (string)step!["claim"]!["id"]!))));
    }

    [Theory]
    [InlineData("", "2 2")]
    [InlineData("maxHops: 1", "")]
    [InlineData("maxHops: 2", "2 2")]
    [InlineData("predicates: []", "")]
    [InlineData("predicates: [WORKS_ON]", "4")]
    [InlineData("predicates: [WORKS_ON], maxHops: 3", "")]
    [InlineData("predicates: [WORKS_ON, BOUND_TO]", "3")]
    [InlineData("asOf: \"1995-01-01\"", "1")]
    [InlineData("asOf: \"1980-01-01\"", "")]
    [InlineData("during: {}", "1")]
    [InlineData("during: { to: \"1989-12-31\" }", "")]
    [InlineData("during: { from: \"2000-01-01\" }, predicates: [REVIEWS, NOMINATED_FOR]", "3")]
    [InlineData("avoid: [\"film/etoile\", \"person/bruno-ohara\"]", "")]
    [InlineData("avoid: null, first: 1", "2")]
    [InlineData("first: 0", "")]
    [InlineData("knownAt: \"2020-01-01T00:00:00Z\"", null)]
    public async Task Paths_keep_to_what_is_asked(string arguments, string? lengths)
    {
        var data = await DataAsync($"{{ paths(a: \"person/ada-kohler\", b: \"person/chloe-dubois\" {arguments}) {{ length }} }}");
        Assert.Equal(
            lengths, data["paths"] is { } paths ? string.Join(' ', paths.AsArray().Select(path => path!["length"]!.ToJsonString())) : null);
    }

    [Fact]
    public Task From_a_node_to_itself_it_is_no_step() => AnswersAsync(
        """{ paths(a: "film/harbour", b: "film~harbour", predicates: []) { length nodes { key } steps { direction } } }""",
        """{ "paths": [{ "length": 0, "nodes": [{ "key": "film/harbour" }], "steps": [] }] }""");

    [Fact]
    public async Task More_paths_than_asked_for_are_told_of() => Assert.Equal(
        """{"data":{"few":[{"length":2}],"none":[],"all":[{"length":2},{"length":2}]},"extensions":{"warnings":["""
        + """{"code":"TRUNCATED","message":"There are more than 1 shortest paths: the first in the order of their claims' ids are here. Raise `first`, or narrow the search by `predicates` or `avoid`.","path":["few"]},"""
        + """{"code":"TRUNCATED","message":"There are more than 0 shortest paths: the first in the order of their claims' ids are here. Raise `first`, or narrow the search by `predicates` or `avoid`.","path":["none"]}]}}""",
        await films.TextAsync(
            """
            {
              few: paths(a: "person/ada-kohler", b: "person/chloe-dubois", first: 1) { length }
              none: paths(a: "person/ada-kohler", b: "person/chloe-dubois", first: 0) { length }
              all: paths(a: "person/ada-kohler", b: "person/chloe-dubois", first: 2) { length }
            }
            """));

    [Theory]
    [InlineData("a: \"film/atlantis\", b: \"film/mu\"", "UNKNOWN_NODE", "“film/atlantis” names no node: give an id or a key; `search` finds them by name.")]
    [InlineData("a: \"film/harbour\", b: \"film/mu\", avoid: [\"?\"]", "UNKNOWN_NODE", "“film/mu” names no node: give an id or a key; `search` finds them by name.")]
    [InlineData("a: \"film/harbour\", b: \"film/etoile\", avoid: [\"x\"]", "UNKNOWN_NODE", "“x” names no node: give an id or a key; `search` finds them by name.")]
    [InlineData(
        "a: \"film/harbour\", b: \"film/etoile\", avoid: [\"film/untitled\", \"film~etoile\"]",
        "BAD_USER_INPUT",
        "`avoid` names “film~etoile”, an end of the paths, so there can be none: leave it out.")]
    [InlineData(
        "a: \"film/harbour\", b: \"film/harbour\", avoid: [\"film/harbour\"]",
        "BAD_USER_INPUT",
        "`avoid` names “film/harbour”, an end of the paths, so there can be none: leave it out.")]
    public Task Paths_between_what_is_not_there_are_refused(string arguments, string code, string message) => RefusesAsync(
        $"{{ paths({arguments}) {{ length }} }}",
        $$"""
        { "message": "{{message}}", "locations": [{ "line": 1, "column": 3 }], "path": ["paths"], "extensions": { "code": "{{code}}" } }
        """);
}
