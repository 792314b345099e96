using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Oracle;

/// <summary>Writes that often meet what is recorded: the same again, the same with other content, more evidence.</summary>
internal sealed class RandomWrites(Random random)
{
    private static readonly string[] Names =
        ["Österreich", "Ostend", "osaka", "Zagreb", "Ælfred", "Aachen", "Łódź", "Łodz", "Côte d’Or", "x"];
    private static readonly string?[] Starts = [null, "2020", "2020-02", "2020-02-10", "2021", "2021-06-30", "2019-12-31"];
    private static readonly string?[] Ends = [null, null, "2021", "2020-02", "2022-01-15"];
    private static readonly double[] Confidences = [1, 0.75, 0.5];

    public static GraphWrite First { get; } = Write(
        [
            .. Enumerable.Range(0, 8).Select(i => Node($"country/c{i}", Names[i])),
            .. Enumerable.Range(0, 3).Select(i => Node($"institution/i{i}", Names[i + 5], ("institutionKind", "UNION"))),
            .. Enumerable.Range(0, 3).Select(i => Node($"topic/t{i}", Names[i])),
            .. Enumerable.Range(0, 2).Select(i => Node($"source/s{i}", Names[i], ("publishedAt", $"202{i}-01-01"))),
        ],
        []);

    public GraphWrite Next() => Write(
        Enumerable.Range(0, random.Next(3)).Select(_ => Node($"country/c{random.Next(8)}", Pick(Names))).DistinctBy(node => node.Key),
        Enumerable.Range(0, random.Next(1, 9)).Select(_ => Claim()).DistinctBy(ClaimIdentity.IdOf));

    public T Pick<T>(T[] values) => values[random.Next(values.Length)];

    private ClaimRecord Claim() => random.Next(3) switch
    {
        0 => Records.Claim(
            "Membership",
            Country(),
            $"institution/i{random.Next(3)}",
            Pick(Starts),
            Pick(Ends),
            values: [("membershipRole", Pick(["MEMBER", "CANDIDATE"])), ("leads", random.Next(2) == 0), ("confidence", Pick(Confidences))]),
        1 => Records.Claim(
            "Tie",
            Country(),
            Country(),
            Pick(Starts),
            Pick(Ends),
            values: [("tieKind", Pick(["ALLIED_WITH", "CRITICISES", "HOSTILE_TO"])), ("confidence", Pick(Confidences))]),
        _ => Records.Claim(
            "Stance",
            Country(),
            $"topic/t{random.Next(3)}",
            Pick(Starts),
            values: [("position", Pick(["SUPPORTS", "OPPOSES"])), ("confidence", Pick(Confidences))],
            evidence: [.. Enumerable.Range(0, random.Next(3)).Select(i =>
                Evidence($"source/s{random.Next(2)}", $"{i}:0-1", Pick<string?>([null, "said so"])))]),
    };

    private string Country() => $"country/c{random.Next(8)}";
}
