using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Contracts;

/// <summary>Small writes to the graph of films, one of every sort that a store knows. Some are refused, as clients' are.</summary>
public sealed class RandomFilmWrites(Random random)
{
    private static readonly string[] People = ["person/ada-kohler", "person/bruno-ohara", "person/chloe-dubois"];
    private static readonly string[] Films = ["film/harbour", "film/harbour-return", "film/etoile", "film/untitled"];
    private static readonly string[] Claims = ["harbour-director", "harbour-lead", "return-lead", "etoile-writer", "mentor", "etoile-lantern", "ada-on-etoile"];

    private int count;

    public static IReadOnlyList<string> References { get; } =
        [.. People, .. Films, .. Claims, "studio/nordlys", "award/lantern", "source/almanac", "person/new-1", "film~harbour", "nobody"];

    public GraphWrite Next()
    {
        count++;
        return random.Next(9) switch
        {
            0 => Write([Node(Pick(People), $"Name {count}", ("bornOn", "1950"))], []),
            1 => Write([Node(Pick(Films), $"Title {count}", ("runningTime", count))], []),
            2 => Write([Node("source/almanac", $"Almanac {count}", ("seenAt", $"2025-03-0{1 + count % 9}T10:00:00Z"))], []),
            3 => Write([Node($"person/new-{count % 4}", $"New {count}")], [Review($"person/new-{count % 4}")]),
            4 => Write([], [Credit().With(Evidence("source/almanac", $"Quote {count}", count))]),
            5 => Nothing with { Retractions = [new ClaimRetraction(Pick(Claims), "wrong")] },
            6 => Nothing with { Corrections = [new ClaimCorrection(Pick(["harbour-lead", "return-lead"]), new ClaimPatch(FilmRecords.Model.FindClaimKind("Credit")!) { Object = Pick(Films) })] },
            7 when count % 5 == 0 => Nothing with { Merges = [new NodeMerge($"person/new-{count % 4}", Pick(People))] },
            7 => Write([Node("studio/nordlys", $"Studio {count}"), Node("award/lantern", $"Award {count}")], []),
            _ => Write([], [Claim("Bond", $"bond-{count}", Pick(People), Pick(People), "1990", ("bondKind", Pick(["SUES", "MENTOR_OF"])))]),
        };
    }

    private static GraphWrite Nothing { get; } = Write([], []);

    private ClaimRecord Credit() => Claim("Credit", "harbour-director", "person/ada-kohler", "film/harbour", "1979-05-25", ("job", "DIRECTS"));

    private ClaimRecord Review(string who) => Claim("Review", $"review-{count}", who, Pick(Films), "2001-06", ("verdict", Pick(["PRAISES", "PANS"])));

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
