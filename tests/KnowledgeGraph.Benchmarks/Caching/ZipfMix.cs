using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Operations over all nodes of a graph, of some sorts each: which comes how often follows Zipf's law (the k-th in proportion to 1/k). The
/// order of their popularity is shuffled, so that dear and cheap ones are popular alike. A part of them may be new: the same operations about
/// a time that nobody asked about before, so that no cache has them.
/// </summary>
internal sealed class ZipfMix
{
    private const string Actors = "country institution leader coalition";
    private const string Always = "1000-01-01";

    private static readonly DateOnly FirstNewDay = new(1000, 1, 2);

    private readonly (string Query, string Variables)[] operations;
    private readonly double[] cumulative;
    private int news;

    private ZipfMix((string Query, string Variables)[] operations, IReadOnlyList<string> keyOfEachKind)
    {
        this.operations = operations;
        KeyOfEachKind = keyOfEachKind;
        cumulative = new double[operations.Length];
        var sum = 0.0;
        for (var i = 0; i < operations.Length; i++)
        {
            cumulative[i] = sum += 1.0 / (i + 1);
        }
    }

    /// <summary>How many different operations there are, the new ones aside.</summary>
    public int Count => operations.Length;

    /// <summary>Nodes to write to: one of each kind.</summary>
    public IReadOnlyList<string> KeyOfEachKind { get; }

    public static async Task<ZipfMix> OfAsync(GraphApi api)
    {
        var nodes = new List<(string Key, string Name)>();
        for (string? after = null; ;)
        {
            using var writer = new ResponseWriter();
            var page = $$"""{ entities(first: 1000, after: {{(after is null ? "null" : $"\"{after}\"")}}, during: {}) { nodes { key name } pageInfo { hasNextPage endCursor } } }""";
            await api.ExecuteAsync(new GraphQLRequest { Query = page }, writer);
            using var answer = JsonDocument.Parse(writer.WrittenMemory);
            var entities = answer.RootElement.GetProperty("data").GetProperty("entities");
            nodes.AddRange(entities.GetProperty("nodes").EnumerateArray().Select(node => (node.GetProperty("key").GetString()!, node.GetProperty("name").GetString()!)));
            if (!entities.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = entities.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        var operations = nodes.SelectMany(node => About(node.Key, node.Name)).ToArray();
        new Random(5).Shuffle(operations);
        return new ZipfMix(operations, [.. nodes.DistinctBy(node => KindOf(node.Key)).Select(node => node.Key)]);
    }

    /// <param name="newShare">Which part of the operations is new.</param>
    public (string Query, byte[] VariablesJson) Next(Random random, double newShare)
    {
        var place = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        var (query, variables) = operations[Math.Min(place < 0 ? ~place : place, operations.Length - 1)];
        var from = random.NextDouble() < newShare ? FirstNewDay.AddDays(Interlocked.Increment(ref news)).ToString("O") : Always;
        return (query, Encoding.UTF8.GetBytes($$$"""{{{{variables}}},"during":{"from":"{{{from}}}"}}"""));
    }

    private static string KindOf(string key) => key[..key.IndexOf('/', StringComparison.Ordinal)];

    private static IEnumerable<(string Query, string Variables)> About(string key, string name)
    {
        var kind = KindOf(key);
        var about = $"\"key\":\"{key}\"";
        var words = JsonSerializer.Serialize(string.Join(' ', name.Split(' ').OrderByDescending(word => word.Length).Take(2)));
        const string variables = "query ($key: ID!, $during: DateRange)";
        yield return ($$"""{{variables}} { {{kind}}(key: $key, during: $during) { id name summary } }""", about);
        yield return (
            "query ($text: String!, $during: DateRange) { search(text: $text, first: 5, during: $during) { edges { score node { id name } } } }", $"\"text\":{words}");
        if (Actors.Contains(kind, StringComparison.Ordinal))
        {
            yield return ($$"""{{variables}} { neighborhood(of: [$key], hops: 1, limit: 50, during: $during) { nodes { id name } claims { id predicate validFrom } } }""", about);
            yield return (
                $$"""
                {{variables}} { {{kind}}(key: $key, during: $during) { stances(first: 20) { totalCount edges { node { name } claim { position validFrom voicedBy { name } } } } } }
                """,
                about);
            yield return (
                $$"""
                {{variables}} {
                  {{kind}}(key: $key, during: $during) {
                    name
                    memberOf(first: 10) {
                      totalCount
                      edges { node { name } claim { membershipRole validFrom evidence { locator source { title url } } } }
                    }
                  }
                }
                """,
                about);
        }
        else if (kind == "topic")
        {
            yield return (
                $$"""
                {{variables}} { topic(key: $key, during: $during) { name stances(first: 40) { totalCount edges { node { name } claim { position evidence { locator paraphrase } } } } } }
                """,
                about);
        }
    }
}
