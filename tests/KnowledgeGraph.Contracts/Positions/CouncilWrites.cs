using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>Random writes: votes, offices and memberships come, are corrected and taken back, and countries turn out to be one.</summary>
internal sealed class CouncilWrites(Random random)
{
    private const int Countries = 6;
    private const int Topics = 12;

    private readonly List<string> countries = [.. Enumerable.Range(0, Countries).Select(number => $"country/c{number}")];
    private readonly List<string> topics = [.. Enumerable.Range(0, Topics).Select(number => $"topic/t{number:00}")];

    public static GraphWrite Start { get; } = new(
        "test",
        null,
        [
            .. Enumerable.Range(0, Countries).Select(number => CouncilModel.Node($"country/c{number}")),
            .. Enumerable.Range(0, Topics).Select(number => CouncilModel.Node($"topic/t{number:00}")),
            .. new[] { "person/p0", "person/p1", "voice/v", "group/g" }.Select(CouncilModel.Node),
        ],
        []);

    /// <param name="votes">The ids of the votes that stand.</param>
    public GraphWrite Next(IReadOnlyList<string> votes)
    {
        var empty = new GraphWrite("test", null, [], []);
        return random.Next(7) switch
        {
            0 when votes.Count > 3 => empty with { Retractions = [.. Some(votes).Select(vote => new ClaimRetraction(vote, null))] },
            1 when votes.Count > 3 => empty with { Corrections = [Correction(Pick(votes))] },
            2 when countries.Count > 3 => empty with { Merges = [Merge(countries)] },
            3 when topics.Count > 6 => empty with { Merges = [Merge(topics)] },
            4 => empty with { Claims = [Office(), Belonging()] },
            5 => empty with { Nodes = [CouncilModel.Node($"topic/t{random.Next(100, 999)}")] },
            _ => empty with { Claims = [.. Enumerable.Range(0, 12).Select(_ => Vote()).DistinctBy(vote => (vote.Subject, vote.Object, vote.ValidFrom))] },
        };
    }

    private ClaimRecord Vote() => CouncilModel.Claim(
        "Vote",
        random.Next(4) == 0 ? Pick(["person/p0", "person/p1", "voice/v"]) : Pick(countries),
        Pick(topics),
        random.Next(12) == 0 ? null : Day(),
        null,
        ("choice", Pick(["YES", "ABSTAIN", "NO"])),
        ("mood", random.Next(6) == 0 ? "EXPECTED" : "ACTUAL"),
        ("manner", random.Next(4) == 0 ? "PLEDGED" : "CAST"));

    private ClaimRecord Office() => CouncilModel.Claim(
        "Office", Pick(["person/p0", "person/p1"]), Pick(countries), random.Next(3) == 0 ? null : $"2020-0{random.Next(1, 5)}-01", $"2020-0{random.Next(5, 9)}-15");

    private ClaimRecord Belonging() => CouncilModel.Claim("Belonging", Pick(countries), "group/g", $"2020-0{random.Next(1, 9)}-01", null);

    /// <summary>A retracted vote says another thing from then on.</summary>
    private ClaimCorrection Correction(string vote)
    {
        var kind = CouncilModel.Model.Positions!.Kind;
        return new ClaimCorrection(vote, new ClaimPatch(kind)
        {
            ValidFrom = new Given<PartialDate?>(PartialDate.Parse(Day())),
        });
    }

    private NodeMerge Merge(List<string> keys)
    {
        var absorbed = Pick(keys);
        keys.Remove(absorbed);
        return new NodeMerge(absorbed, Pick(keys));
    }

    private string Day() => random.Next(5) == 0 ? $"2020-0{random.Next(1, 10)}" : $"2020-0{random.Next(1, 10)}-{random.Next(10, 29)}";

    private IEnumerable<string> Some(IReadOnlyList<string> all) => Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Pick(all)).Distinct();

    private string Pick(IReadOnlyList<string> all) => all[random.Next(all.Count)];
}
