using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// What is hard on a search for paths: a hub with 100,000 claims, of which two lead on; two hubs with all neighbours in common; a chain of
/// 5,000 steps; and a random graph with six claims per node.
/// </summary>
internal static class PathGraph
{
    public const int HubSize = 100_000;
    public const int ChainLength = 5_000;
    private const int RandomSize = 20_000;

    public static GraphWrite Generate(GraphModel model)
    {
        var random = new Random(14);
        var nodes = new List<NodeRecord>();
        var claims = new List<ClaimRecord>();
        var topic = model.FindKindOfKey("topic/x")!;
        var country = model.FindKindOfKey("country/x")!;
        var stance = model.FindClaimKind("Stance")!;
        var tie = model.FindClaimKind("Tie")!;

        foreach (var hub in new[] { "hub", "twin", "far" })
        {
            nodes.Add(Node(country, $"country/{hub}"));
        }

        for (var i = 0; i < HubSize; i++)
        {
            nodes.Add(Node(topic, Key("topic/t", i)));
            claims.Add(Claim(stance, "country/hub", Key("topic/t", i)));
            claims.Add(Claim(stance, "country/twin", Key("topic/t", i)));
        }

        claims.Add(Claim(stance, "country/far", Key("topic/t", 4711)));
        claims.Add(Claim(stance, "country/far", Key("topic/t", 815)));
        for (var i = 0; i <= ChainLength; i++)
        {
            nodes.Add(Node(country, Key("country/c", i)));
            if (i > 0)
            {
                claims.Add(Claim(tie, Key("country/c", i - 1), Key("country/c", i)));
            }
        }

        for (var i = 0; i < RandomSize; i++)
        {
            nodes.Add(Node(country, Key("country/r", i)));
            for (var j = 0; j < 3; j++)
            {
                claims.Add(Claim(tie, Key("country/r", i), Key("country/r", random.Next(RandomSize))));
            }
        }

        return new GraphWrite(
            "benchmark", null, [.. nodes], [.. claims.DistinctBy(claim => (claim.Subject, claim.Object)).Where(claim => claim.Subject != claim.Object)]);
    }

    public static string Key(string start, int number) => start + number.ToString(CultureInfo.InvariantCulture);

    private static NodeRecord Node(NodeKind kind, string key) => new(
        kind, key, [.. kind.Attributes.Select(attribute => attribute.Name == "name" ? key : attribute.ValueWhenAbsent)]);

    private static ClaimRecord Claim(ClaimKind kind, string subject, string @object) => new(
        kind,
        null,
        subject,
        @object,
        null,
        null,
        [.. kind.References.Select(_ => (string?)null)],
        [.. kind.Attributes.Select(attribute => attribute.ValueWhenAbsent ?? attribute.Enum?.Values[0])],
        []);
}
