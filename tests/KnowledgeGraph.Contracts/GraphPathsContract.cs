using System.Globalization;
using System.Text.Json.Nodes;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// Shortest paths through a generated graph, compared with those that a plain search finds among the claims that the store lists
/// for the same view: people and films with claims beside each other, in both directions and of several times, a chain and a hub.
/// </summary>
public abstract class GraphPathsContract : FilmStoreFixture
{
    private const int People = 30;
    private const int Films = 30;
    private const int ChainLength = 120;
    private const int HubSize = 300;

    private static readonly string[] Jobs = ["DIRECTS", "ACTS", "WRITES", "PRODUCES"];
    private static readonly string[] Bonds = ["MARRIED_TO", "MENTOR_OF", "SUES"];
    private static readonly string[] Views = ["asOf: \"1990-06-01\"", "asOf: \"2020-01-01\"", "during: {}", "during: { from: \"1985-01-01\", to: \"1987-12-31\" }"];
    private static readonly int[] Hops = [2, 6, 200];
    private static readonly string[] Predicates = ["", "predicates: [WORKS_ON]", "predicates: [BOUND_TO, REVIEWS]"];

    private readonly Random random = new(20250307);
    private readonly PlainPaths plain = new();

    protected override GraphWrite Content => Generate(new Random(19790525));

    [Fact]
    public async Task Paths_are_those_that_a_plain_search_finds()
    {
        var found = 0;
        foreach (var view in Views)
        {
            foreach (var predicates in Predicates)
            {
                var claims = await ListAsync(view, predicates);
                for (var i = 0; i < 6; i++)
                {
                    found += await CompareAsync(claims, Named(i), Named(i), predicates, view);
                }
            }
        }

        Assert.InRange(found, 50, int.MaxValue);
    }

    /// <summary>Now and then an end of the chain, or the hub.</summary>
    private string Named(int i) => (i, random.Next(5)) switch
    {
        (> 4, _) => $"person/link-{random.Next(ChainLength):000}",
        (_, 0) => $"film/hub-{random.Next(HubSize):000}",
        (_, 1) => "person/hub",
        (_, 2) => $"film/{random.Next(Films):000}",
        _ => $"person/{random.Next(People):000}",
    };

    private async Task<int> CompareAsync(List<PlainClaim> claims, string from, string to, string predicates, string view)
    {
        var (hops, first) = (Hops[random.Next(Hops.Length)], random.Next(1, 30));
        string[] avoid = [.. Enumerable.Range(0, random.Next(3)).Select(Named).Where(node => node != from && node != to)];
        var query =
            $$"""
            {
              paths(a: "{{from}}", b: "{{to}}", maxHops: {{hops}}, first: {{first}}, avoid: [{{string.Join(", ", avoid.Select(node => $"\"{node}\""))}}], {{predicates}} {{view}}) {
                nodes { key }
                steps { claim { id } }
              }
            }
            """;
        var answer = JsonNode.Parse(await ResponseAsync(query))!;
        Assert.True(Fault is null, Fault?.ToString());
        var expected = plain.Find(claims, from, to, hops, avoid);
        Assert.Equal(
            expected.Take(first).Select(path => string.Join('\n', path)),
            answer["data"]!["paths"]!.AsArray().Select(path => string.Join('\n', Parts(path!))));
        Assert.Equal(expected.Count > first ? "TRUNCATED" : null, (string?)answer["extensions"]?["warnings"]?[0]?["code"]);
        return expected.Count;
    }

    /// <summary>Nodes and claims by turns.</summary>
    private static IEnumerable<string> Parts(JsonNode path)
    {
        var steps = path["steps"]!.AsArray();
        yield return (string)path["nodes"]![0]!["key"]!;
        for (var i = 0; i < steps.Count; i++)
        {
            yield return (string)steps[i]!["claim"]!["id"]!;
            yield return (string)path["nodes"]![i + 1]!["key"]!;
        }
    }

    private async Task<List<PlainClaim>> ListAsync(string view, string predicates)
    {
        var where = predicates.Length == 0 ? "" : $"where: {{ predicate: {{ in: {predicates["predicates: ".Length..]} }} }},";
        var data = await DataAsync(
            $"{{ claims(first: 1000, {where} {view}) {{ totalCount nodes {{ id subject {{ key }} object {{ key }} }} }} }}");
        var listed = data["claims"]!["nodes"]!.AsArray();
        Assert.Equal((int)data["claims"]!["totalCount"]!, listed.Count);
        return [.. listed.Select(claim => new PlainClaim((string)claim!["id"]!, (string)claim["subject"]!["key"]!, (string)claim["object"]!["key"]!))];
    }

    private static GraphWrite Generate(Random random)
    {
        var nodes = new List<NodeRecord> { Node("person/hub", "Hub") };
        nodes.AddRange(Enumerable.Range(0, People).Select(i => Node($"person/{i:000}", $"Person {i}")));
        nodes.AddRange(Enumerable.Range(0, Films).Select(i => Node($"film/{i:000}", $"Film {i}")));
        nodes.AddRange(Enumerable.Range(0, HubSize).Select(i => Node($"film/hub-{i:000}", $"Hub film {i}")));
        nodes.AddRange(Enumerable.Range(0, ChainLength).Select(i => Node($"person/link-{i:000}", $"Link {i}")));
        var claims = new List<ClaimRecord>();
        for (var i = 0; i < 60; i++)
        {
            claims.Add(Claim("Credit", $"credit-{i}", Person(random), Film(random), Year(random), ("job", Jobs[random.Next(Jobs.Length)])));
            claims.Add(Claim("Bond", $"bond-{i}", Person(random), Person(random), Period(random), ("bondKind", Bonds[random.Next(Bonds.Length)])));
            claims.Add(Claim("Review", $"review-{i}", Person(random), Film(random), Year(random), ("verdict", "PANS")));
        }

        claims.AddRange(Enumerable.Range(0, HubSize).Select(i => Claim("Credit", $"hub-{i}", "person/hub", $"film/hub-{i:000}", null, ("job", "ACTS"))));
        claims.AddRange(Enumerable.Range(0, HubSize / 10).Select(i => Claim(
            "Credit", $"spoke-{i}", Person(random), $"film/hub-{random.Next(HubSize):000}", Year(random), ("job", "WRITES"))));
        claims.AddRange(Enumerable.Range(1, ChainLength - 1).Select(i => Claim(
            "Bond", $"link-{i}", $"person/link-{i - (i % 2):000}", $"person/link-{i - 1 + (i % 2):000}", null, ("bondKind", "MARRIED_TO"))));
        return Write(nodes, claims.DistinctBy(claim => (claim.Subject, claim.Object, claim.Kind, claim.ValidFrom, string.Join(',', claim.Values))));
    }

    private static string Person(Random random) => $"person/{random.Next(People):000}";

    private static string Film(Random random) => $"film/{random.Next(Films):000}";

    private static string Year(Random random) => random.Next(1980, 2000).ToString(CultureInfo.InvariantCulture);

    private static string Period(Random random) => random.Next(1980, 1990) + (random.Next(2) == 0 ? "" : ".." + random.Next(1990, 2000));
}

/// <summary>A claim as a store lists it.</summary>
internal sealed record PlainClaim(string Id, string Subject, string Object);

/// <summary>Shortest paths as one would find them on paper: ever longer ones until some arrive.</summary>
internal sealed class PlainPaths
{
    /// <summary>All shortest paths, nodes and claims by turns, in the order of their claims' ids.</summary>
    public List<string[]> Find(List<PlainClaim> claims, string from, string to, int hops, string[] avoid)
    {
        var steps = claims.Where(claim => claim.Subject != claim.Object)
            .SelectMany(claim => new[] { (From: claim.Subject, claim.Id, To: claim.Object), (From: claim.Object, claim.Id, To: claim.Subject) })
            .ToLookup(step => step.From);
        var distances = new Dictionary<string, int> { [to] = 0 };
        var queue = new Queue<string>([to]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var step in steps[node].Where(step => !avoid.Contains(step.To)))
            {
                if (distances.TryAdd(step.To, distances[node] + 1))
                {
                    queue.Enqueue(step.To);
                }
            }
        }

        if (!distances.TryGetValue(from, out var length) || length > hops)
        {
            return [];
        }

        List<string[]> paths = [[from]];
        for (var left = length - 1; left >= 0; left--)
        {
            paths = [.. paths.SelectMany(path => steps[path[^1]]
                .Where(step => distances.TryGetValue(step.To, out var distance) && distance == left)
                .Select(step => (string[])[.. path, step.Id, step.To]))];
        }

        return [.. paths.OrderBy(path => string.Join(' ', path.Where((_, i) => i % 2 == 1)), StringComparer.Ordinal)];
    }
}
