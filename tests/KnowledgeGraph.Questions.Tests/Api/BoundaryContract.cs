namespace KnowledgeGraph.Questions.Tests;

/// <summary>Empty lists, nulls inside filters, the first and last days, and words that a full-text index may trip over.</summary>
public abstract class BoundaryContract(ServedBundles graph) : ApiContract(graph)
{
    [Fact]
    public Task A_condition_given_as_null_is_as_if_left_out() => AnswersAsync(
        """
        {
          whole: countries(where: null) { totalCount }
          field: countries(where: { name: null }) { totalCount }
          quantifier: countries(where: { memberOf: { some: null } }) { totalCount }
          logic: countries(where: { and: null, or: null, not: null, memberOf: null }) { totalCount }
          none: countries(where: { summary: { eq: null } }) { totalCount }
          some: countries(where: { summary: { neq: null } }) { totalCount }
        }
        """,
        """
        {
          "whole": { "totalCount": 36 }, "field": { "totalCount": 36 }, "quantifier": { "totalCount": 36 }, "logic": { "totalCount": 36 },
          "none": { "totalCount": 36 }, "some": { "totalCount": 0 }
        }
        """);

    [Fact]
    public Task Empty_lists_and_empty_filters() => AnswersAsync(
        """
        {
          nodes(ids: []) { id }
          neighborhood(of: []) { nodes { key } claims { key } truncated }
          walk: neighborhood(of: ["country/isl"], predicates: []) { nodes { key } }
          changes(since: 0, first: 0) { revision }
          search(text: "orban", kinds: []) { totalCount }
          not: countries(where: { not: {} }) { totalCount }
          both: countries(where: { memberOf: { some: {}, none: {} } }) { totalCount }
          count: countries(where: { memberOf: { count: { in: [] } } }) { totalCount }
          backward: countries(last: 0) { nodes { key } pageInfo { hasNextPage hasPreviousPage } }
        }
        """,
        """
        {
          "nodes": [], "neighborhood": { "nodes": [], "claims": [], "truncated": false },
          "walk": { "nodes": [{ "key": "country/isl" }] }, "changes": [], "search": { "totalCount": 0 },
          "not": { "totalCount": 0 }, "both": { "totalCount": 0 }, "count": { "totalCount": 0 },
          "backward": { "nodes": [], "pageInfo": { "hasNextPage": false, "hasPreviousPage": true } }
        }
        """);

    [Fact]
    public Task The_first_and_the_last_day() => AnswersAsync(
        """
        {
          first: memberships(asOf: "0001-01-01") { totalCount }
          last: memberships(asOf: "9999-12-31") { totalCount }
          ever: memberships(during: { from: null, to: null }) { totalCount }
          unknown: memberships(knownAt: "0001-01-01T00:00:00Z") { totalCount }
          known: memberships(knownAt: "9999-12-31T23:59:59.9999999Z") { totalCount }
        }
        """,
        """
        {
          "first": { "totalCount": 0 }, "last": { "totalCount": 66 }, "ever": { "totalCount": 67 }, "unknown": { "totalCount": 0 },
          "known": { "totalCount": 66 }
        }
        """);

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("*", "")]
    [InlineData("orban*", "leader/viktor-orban topic/continuing-the-war")]
    [InlineData("\\\"orban", "leader/viktor-orban topic/continuing-the-war")]
    [InlineData("-orban", "leader/viktor-orban topic/continuing-the-war")]
    [InlineData("NEAR(orban)", "")]
    [InlineData("name:orban", "")]
    [InlineData("ORBÁN Viktor", "leader/viktor-orban")]
    [InlineData("orb", "leader/viktor-orban topic/continuing-the-war")]
    [InlineData("orb viktor", "")]
    [InlineData("\\u0000", "")]
    [InlineData("von der leyen", "leader/ursula-von-der-leyen")]
    [InlineData(
        "kyiv-independent",
        "institution/kyiv-independent source/kyiv-independent-2025-03-06-emergency-summit voice/eu-official voice/eu-officials "
        + "voice/senior-eu-diplomat voice/senior-european-diplomat")]
    public async Task Search_takes_any_text(string text, string keys)
    {
        var answer = await AskAsync($$"""{ search(text: "{{text}}") { totalCount nodes { key } } }""");

        Assert.Equal(keys, string.Join(' ', answer.Texts("search.nodes", "key").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Hits_page_forward_by_score()
    {
        const string operation =
            "query ($after: String) { search(text: \"europe\", first: 3, after: $after) { "
            + "totalCount edges { score node { key } } pageInfo { hasNextPage endCursor } } }";
        var whole = await AskAsync("{ search(text: \"europe\", first: 100) { edges { score node { key } } } }");
        var rows = new List<string>();
        var page = await AskAsync(operation);
        rows.AddRange(page.Rows("search.edges", "score", "node.key"));
        while (page.At("search.pageInfo.hasNextPage").GetBoolean())
        {
            Assert.InRange(rows.Count, 3, 100);
            page = await AskAsync(operation, $$"""{ "after": "{{page.String("search.pageInfo.endCursor")}}" }""");
            rows.AddRange(page.Rows("search.edges", "score", "node.key"));
        }

        Assert.Equal(whole.Rows("search.edges", "score", "node.key"), rows);
        Assert.Equal(rows.Count, page.Int("search.totalCount"));
        Assert.Equal("1 coalition/europe", rows[0]);
        var scores = whole.At("search.edges").EnumerateArray().Select(edge => edge.GetProperty("score").GetDouble()).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public Task A_truncated_neighborhood_says_so() => RespondsAsync(
        """{ neighborhood(of: ["country/fra"], limit: 1) { nodes { key } truncated } }""",
        """
        {
          "data": { "neighborhood": { "nodes": [{ "key": "country/fra" }], "truncated": true } },
          "extensions": {
            "warnings": [
              {
                "code": "TRUNCATED",
                "message": "The neighborhood has more than 1 nodes: the nearest are here. Raise `limit` or ask for fewer hops.",
                "path": ["neighborhood"]
              }
            ]
          }
        }
        """);

    [Fact]
    public Task A_key_of_nothing_or_of_another_kind_is_null() => AnswersAsync(
        """
        {
          kind: country(key: "leader/viktor-orban") { name }
          empty: country(key: "") { name }
          case: country(key: "country/FRA") { name }
          claim: node(id: "tie~zzzzzzzzzzzzzzzz") { id }
          nothing: node(id: "") { id }
        }
        """,
        """{ "kind": null, "empty": null, "case": null, "claim": null, "nothing": null }""");
}
