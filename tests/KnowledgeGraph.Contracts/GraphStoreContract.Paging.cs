using System.Text.Json.Nodes;

namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData("", "etoile harbour harbour-return untitled")]
    [InlineData("{ name: ASC }", "harbour harbour-return etoile untitled")]
    [InlineData("{ name: DESC }", "untitled etoile harbour-return harbour")]
    [InlineData("{ runningTime: ASC }", "harbour-return harbour etoile untitled")]
    [InlineData("{ runningTime: DESC }", "etoile harbour harbour-return untitled")]
    [InlineData("{ releasedOn: ASC }", "harbour harbour-return etoile untitled")]
    [InlineData("{ colour: ASC }, { releasedOn: DESC }", "untitled etoile harbour-return harbour")]
    public async Task Orders_and_pages_agree_both_ways(string order, string names)
    {
        var expected = names.Split(' ');
        Assert.Equal(expected, Keys(await PageAsync(order, "first: 10")));
        for (var size = 1; size <= 3; size++)
        {
            Assert.Equal(expected, await WalkAsync(order, size, isForward: true));
            Assert.Equal(expected, await WalkAsync(order, size, isForward: false));
        }
    }

    [Theory]
    [InlineData("{ credits(order: [{ maker: { name: ASC } }, { key: ASC }], PAGE) { edges { cursor claim: node { key } } } }", "harbour-director harbour-lead return-lead etoile-director etoile-writer return-director harbour-producer")]
    [InlineData("{ credits(order: [{ film: { runningTime: ASC } }, { subject: { key: DESC } }, { key: ASC }], PAGE) { edges { cursor claim: node { key } } } }", "return-director return-lead harbour-producer harbour-lead harbour-director etoile-director etoile-writer")]
    [InlineData("{ nominations(order: [{ forFilm: { name: ASC } }], PAGE) { edges { cursor claim: node { key } } } }", "chloe-lantern etoile-lantern")]
    [InlineData("{ nominations(order: [{ forFilm: { name: DESC } }], PAGE) { edges { cursor claim: node { key } } } }", "chloe-lantern etoile-lantern")]
    [InlineData("{ claims(where: { predicate: { neq: WORKS_ON } }, during: {}, order: [{ object: { name: ASC } }, { subject: { name: ASC } }], PAGE) { edges { cursor claim: node { key } } } }", "married mentor chloe-lantern etoile-lantern ada-on-etoile bruno-contract")]
    [InlineData("{ film(key: \"film/harbour\") { crew(order: [{ claim: { maker: { name: DESC } } }], PAGE) { edges { cursor claim { key } } } } }", "harbour-producer harbour-lead harbour-director")]
    public async Task Claims_are_ordered_by_the_nodes_that_they_name(string query, string keys)
    {
        var expected = keys.Split(' ');
        for (var size = 1; size <= expected.Length; size++)
        {
            var (found, after) = (new List<string>(), "");
            while (found.Count < expected.Length)
            {
                var page = await DataAsync(query.Replace("PAGE", $"first: {size}{after}", StringComparison.Ordinal));
                var edges = (page["film"]?["crew"] ?? page.AsObject().First().Value)!["edges"]!.AsArray();
                Assert.NotEmpty(edges);
                found.AddRange(edges.Select(edge => edge!["claim"]!["key"]!.GetValue<string>()));
                after = $", after: \"{edges[^1]!["cursor"]}\"";
            }

            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public async Task An_empty_page_says_whether_there_is_more()
    {
        await AnswersAsync(
            "{ films(first: 0) { totalCount nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
            """
            { "films": { "totalCount": 4, "nodes": [], "pageInfo": {
              "hasNextPage": true, "hasPreviousPage": false, "startCursor": null, "endCursor": null
            } } }
            """);
        await AnswersAsync(
            """{ films(where: { name: { eq: "none" } }) { pageInfo { hasNextPage hasPreviousPage } } }""",
            """{ "films": { "pageInfo": { "hasNextPage": false, "hasPreviousPage": false } } }""");
    }

    [Fact]
    public async Task A_page_may_end_before_a_cursor()
    {
        var all = await PageAsync("{ name: ASC }", "first: 10");
        var middle = all["edges"]![2]!["cursor"];
        Assert.Equal(["harbour"], Keys(await PageAsync("{ name: ASC }", $"first: 1, before: \"{middle}\"")));
        Assert.Equal(["harbour-return"], Keys(await PageAsync("{ name: ASC }", $"last: 1, before: \"{middle}\"")));
        Assert.Equal(["untitled"], Keys(await PageAsync("{ name: ASC }", $"last: 5, after: \"{middle}\"")));
    }

    [Fact]
    public async Task Pages_nest()
    {
        static string Query(string after) =>
            $"{{ film(key: \"film/harbour\") {{ crew(first: 2, order: [{{ claim: {{ key: ASC }} }}]{after}) {{ "
            + "edges { claim { key } } pageInfo { hasNextPage endCursor } } } }";
        var first = (await DataAsync(Query("")))["film"]!["crew"]!;
        Assert.Equal(["harbour-director", "harbour-lead"], first["edges"]!.AsArray().Select(edge => edge!["claim"]!["key"]!.GetValue<string>()));
        Assert.True(first["pageInfo"]!["hasNextPage"]!.GetValue<bool>());
        var second = (await DataAsync(Query($", after: \"{first["pageInfo"]!["endCursor"]}\"")))["film"]!["crew"]!;
        Assert.Equal(["harbour-producer"], second["edges"]!.AsArray().Select(edge => edge!["claim"]!["key"]!.GetValue<string>()));
        Assert.False(second["pageInfo"]!["hasNextPage"]!.GetValue<bool>());
    }

    private async Task<JsonNode> PageAsync(string order, string page) => (await DataAsync(
        $"{{ films(order: [{order}], {page}) {{ edges {{ cursor node {{ key }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}"))["films"]!;

    private static string[] Keys(JsonNode page) =>
        [.. page["edges"]!.AsArray().Select(edge => edge!["node"]!["key"]!.GetValue<string>()["film/".Length..])];

    private async Task<List<string>> WalkAsync(string order, int size, bool isForward)
    {
        var keys = new List<string>();
        var arguments = isForward ? $"first: {size}" : $"last: {size}";
        var isFirst = true;
        while (true)
        {
            var page = await PageAsync(order, arguments);
            keys.InsertRange(isForward ? keys.Count : 0, Keys(page));
            var info = page["pageInfo"]!;
            Assert.Equal(!isFirst, info[isForward ? "hasPreviousPage" : "hasNextPage"]!.GetValue<bool>());
            if (!info[isForward ? "hasNextPage" : "hasPreviousPage"]!.GetValue<bool>())
            {
                return keys;
            }

            isFirst = false;
            arguments = isForward ? $"first: {size}, after: \"{info["endCursor"]}\"" : $"last: {size}, before: \"{info["startCursor"]}\"";
        }
    }
}
