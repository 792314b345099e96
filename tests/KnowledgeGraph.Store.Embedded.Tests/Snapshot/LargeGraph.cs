using System.Security.Cryptography;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Snapshot;

/// <summary>Stances of 200 countries, each with a piece of evidence, as a record of votes has them.</summary>
internal static class LargeGraph
{
    private const int Holders = 200;
    private static readonly string[] Positions = ["SUPPORTS", "NEUTRAL", "OPPOSES"];

    public static IEnumerable<NodeRecord> Nodes(int claims) =>
    [
        Node("source/votes", "Votes", ("publishedAt", "2020-01-01")),
        .. Enumerable.Range(0, Holders).Select(i => Node($"country/c{i:000}", $"Country {i}")),
        .. Enumerable.Range(0, claims / Holders).Select(i => Node($"topic/t{i:0000}", $"Question {i}")),
    ];

    public static IEnumerable<ClaimRecord> Claims(int claims)
    {
        var random = new Random(1);
        for (var i = 0; i < claims; i++)
        {
            yield return Stance(
                $"country/c{i % Holders:000}",
                $"topic/t{i / Holders:0000}",
                Positions[random.Next(3)],
                $"{1950 + (i / Holders % 70)}",
                Evidence("source/votes", $"row:{i}", sha256: Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(i)))));
        }
    }

    public static GraphWrite Write(int claims) => Records.Write(Nodes(claims), Claims(claims));
}
