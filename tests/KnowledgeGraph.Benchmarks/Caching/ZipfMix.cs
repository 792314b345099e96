using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Operations over all nodes of a graph, of some sorts each: which comes how often follows Zipf's law (the k-th in proportion to 1/k). The
/// order of their popularity is shuffled, so that dear and cheap ones are popular alike.
/// </summary>
internal sealed class ZipfMix
{
    private const string Actors = "country institution leader coalition";

    private readonly string[] operations;
    private readonly double[] cumulative;

    private ZipfMix(string[] operations)
    {
        this.operations = operations;
        cumulative = new double[operations.Length];
        var sum = 0.0;
        for (var i = 0; i < operations.Length; i++)
        {
            cumulative[i] = sum += 1.0 / (i + 1);
        }
    }

    public int Count => operations.Length;

    public static async Task<ZipfMix> OfAsync(GraphApi api)
    {
        using var writer = new ResponseWriter();
        await api.ExecuteAsync(new GraphQLRequest { Query = "{ entities(first: 1000, during: {}) { nodes { key name } } }" }, writer);
        using var answer = JsonDocument.Parse(writer.WrittenMemory);
        var nodes = answer.RootElement.GetProperty("data").GetProperty("entities").GetProperty("nodes").EnumerateArray();
        var operations = nodes.SelectMany(node => About(node.GetProperty("key").GetString()!, node.GetProperty("name").GetString()!)).ToArray();
        new Random(5).Shuffle(operations);
        return new ZipfMix(operations);
    }

    public string Next(Random random)
    {
        var place = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return operations[Math.Min(place < 0 ? ~place : place, operations.Length - 1)];
    }

    private static IEnumerable<string> About(string key, string name)
    {
        var kind = key[..key.IndexOf('/', StringComparison.Ordinal)];
        var word = JsonSerializer.Serialize(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name.Split(' ')[0])));
        yield return $$"""{ {{kind}}(key: "{{key}}", during: {}) { id name summary } }""";
        yield return $$"""{ neighborhood(of: ["{{key}}"], hops: 1, limit: 50, during: {}) { nodes { id name } claims { id predicate validFrom } } }""";
        yield return $$"""{ search(text: {{word}}, first: 5) { edges { score node { id name } } } }""";
        if (Actors.Contains(kind, StringComparison.Ordinal))
        {
            yield return $$"""
                { {{kind}}(key: "{{key}}", during: {}) { stances(first: 20) { totalCount edges { node { name } claim { position validFrom voicedBy { name } } } } } }
                """;
            yield return $$"""
                {
                  {{kind}}(key: "{{key}}", during: {}) {
                    name
                    memberOf(first: 10) {
                      totalCount
                      edges { node { name } claim { membershipRole validFrom evidence { locator source { title url } } } }
                    }
                  }
                }
                """;
        }
        else if (kind == "topic")
        {
            yield return $$"""
                { topic(key: "{{key}}", during: {}) { name stances(first: 40) { totalCount edges { node { name } claim { position evidence { locator paraphrase } } } } } }
                """;
        }
    }
}
