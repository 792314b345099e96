using System.Text.Json.Nodes;

namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    [Fact]
    public Task Degree_ranks_by_how_many_claims_stand_at_a_node() => AnswersAsync(
        """
        {
          influence(metric: DEGREE, predicates: [WORKS_ON], first: 6) {
            totalCount sources pageInfo { hasNextPage hasPreviousPage }
            edges { rank score in out node { __typename key } }
          }
          people: influence(metric: DEGREE, kinds: [PERSON], predicates: [BOUND_TO], asOf: "1995-01-01") { edges { score in out node { key } } }
          none: influence(metric: PAGERANK, predicates: []) { totalCount nodes { id } }
        }
        """,
        """
        {
          "influence": {
            "totalCount": 7, "sources": null, "pageInfo": { "hasNextPage": true, "hasPreviousPage": false },
            "edges": [
              { "rank": 1, "score": 3, "in": 3, "out": 0, "node": { "__typename": "Film", "key": "film/harbour" } },
              { "rank": 1, "score": 3, "in": 0, "out": 3, "node": { "__typename": "Person", "key": "person/chloe-dubois" } },
              { "rank": 3, "score": 2, "in": 2, "out": 0, "node": { "__typename": "Film", "key": "film/etoile" } },
              { "rank": 3, "score": 2, "in": 2, "out": 0, "node": { "__typename": "Film", "key": "film/harbour-return" } },
              { "rank": 3, "score": 2, "in": 0, "out": 2, "node": { "__typename": "Person", "key": "person/bruno-ohara" } },
              { "rank": 6, "score": 1, "in": 0, "out": 1, "node": { "__typename": "Person", "key": "person/ada-kohler" } }
            ]
          },
          "people": { "edges": [
            { "score": 2, "in": 1, "out": 2, "node": { "key": "person/ada-kohler" } },
            { "score": 1, "in": 1, "out": 1, "node": { "key": "person/bruno-ohara" } },
            { "score": 1, "in": 1, "out": 0, "node": { "key": "person/chloe-dubois" } }
          ] },
          "none": { "totalCount": 0, "nodes": [] }
        }
        """);

    [Theory]
    [InlineData("", "harbour 0.6, bruno-ohara 0.6, harbour-return 0.5333, chloe-dubois 0.3333, etoile 0, ada-kohler 0, nordlys 0")]
    [InlineData("kinds: [PERSON],", "bruno-ohara 0.6, chloe-dubois 0.3333, ada-kohler 0")]
    [InlineData("kinds: [],", "")]
    public async Task Betweenness_is_the_share_of_shortest_paths(string kinds, string expected) => Assert.Equal(
        expected, await ScoresAsync($"influence(metric: BETWEENNESS, {kinds} predicates: [WORKS_ON])"));

    [Fact]
    public async Task PageRank_sums_up_to_1()
    {
        var data = await DataAsync("{ influence(metric: PAGERANK, during: {}) { edges { score node { key } } } }");
        var scores = data["influence"]!["edges"]!.AsArray().Select(edge => (double)edge!["score"]!).ToList();

        Assert.Equal(1, scores.Sum(), 12);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal("award/lantern", (string)data["influence"]!["edges"]![0]!["node"]!["key"]!);
    }

    [Fact]
    public async Task A_ranking_is_read_by_pages_from_either_end()
    {
        const string fields = "edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
        var forward = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await DataAsync($"{{ influence(metric: PAGERANK, first: 3, after: {Quoted(after)}) {{ {fields} }} }}"))["influence"]!;
            forward.AddRange(Keys(page));
            after = (string?)page["pageInfo"]!["endCursor"];
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
            {
                break;
            }
        }

        var last = (await DataAsync($"{{ influence(metric: PAGERANK, last: 4) {{ {fields} }} }}"))["influence"]!;
        var before = (await DataAsync(
            $"{{ influence(metric: PAGERANK, last: 2, before: {Quoted((string?)last["pageInfo"]!["startCursor"])}) {{ {fields} }} }}"))["influence"]!;
        Assert.Equal(8, forward.Count);
        Assert.Equal(forward[^4..], Keys(last));
        Assert.Equal(forward[^6..^4], Keys(before));

        static string Quoted(string? cursor) => cursor is null ? "null" : $"\"{cursor}\"";

        static IEnumerable<string> Keys(JsonNode page) => page["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["key"]!);
    }

    private async Task<string> ScoresAsync(string field)
    {
        var data = await DataAsync($"{{ it: {field} {{ edges {{ score node {{ key }} }} }} }}");
        return string.Join(", ", data["it"]!["edges"]!.AsArray().Select(edge => FormattableString.Invariant(
            $"{((string)edge!["node"]!["key"]!).Split('/')[1]} {Math.Round((double)edge["score"]!, 4)}")));
    }
}
