using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Contracts;

/// <summary>Writes of all sorts about a few nodes, so that they often meet what is recorded, taken back or merged already. Some are wrong.</summary>
/// <param name="ledger">What is recorded: some of it is written about.</param>
public sealed class WriteGenerator(Random random, MemoryLedger ledger)
{
    private static readonly string[] People = ["person/p0", "person/p1", "person/p2", "person/p3"];
    private static readonly string[] Studios = ["studio/s0", "studio/s1"];
    private static readonly string[] Films = ["film/f0", "film/f1", "film/f2"];
    private static readonly string[] Awards = ["award/a0", "award/a1"];
    private static readonly string[] Sources = ["source/q0", "source/q1"];
    private static readonly string[] Names = ["Ada", "Bo", "Chloé", "Østen"];
    private static readonly string[] Years = ["1979", "1979-05", "1980"];

    /// <summary>Every node there is, before anything else.</summary>
    public static GraphWrite First { get; } =
        Write([.. People.Concat(Studios).Concat(Films).Concat(Awards).Concat(Sources).Select(key => Node(key, $"The {key[^2..]}"))], []);

    /// <summary>All keys of nodes.</summary>
    public static ImmutableArray<string> Keys { get; } = [.. First.Nodes.Select(node => node.Key)];

    public GraphWrite Next() => random.Next(7) switch
    {
        0 or 1 => Write([], Claims()) with { RevivesRetracted = random.Next(4) > 0 },
        2 => Write(NodeRecords(), Claims()),
        3 => Write([], []) with { Corrections = [Correction()] },
        4 => Write([], []) with { Retractions = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new ClaimRetraction(Reference(), Pick([null, "wrong"])))] },
        5 => Write([], []) with { Merges = [Merge()] },
        _ => Write([], []) with { Patches = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Patch())], IfRevision = random.Next(4) > 0 ? null : ledger.Revision - random.Next(2) },
    };

    /// <summary>The batches of a load.</summary>
    public ImmutableArray<LoadBatch> NextLoad() =>
        [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new LoadBatch([.. NodeRecords()], [.. Claims()]))];

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private string Maker() => Pick([.. People, .. Studios]);

    private IEnumerable<NodeRecord> NodeRecords() => Enumerable.Range(0, random.Next(3))
        .Select(_ => random.Next(3) > 0
            ? Node(Pick(People), Pick(Names), ("alternativeNames", new[] { Pick(Names) }), ("imdbId", $"nm{random.Next(4)}"))
            : Node(Pick(Films), Pick(Names), ("identifiers", new[] { $"imdb:tt{random.Next(3)}" })))
        .DistinctBy(node => node.Key)
        .ToList();

    private List<ClaimRecord> Claims() => [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Claim())];

    private ClaimRecord Claim()
    {
        var number = random.Next(4);
        var claim = random.Next(4) switch
        {
            0 => FilmRecords.Claim("Credit", $"credit-{number}", Maker(), Pick(Films), Pick(Years), ("job", Pick(["DIRECTS", "ACTS"]))),
            1 => FilmRecords.Claim("Review", $"review-{number}", Pick(People), Pick(Films), Pick(Years), ("verdict", "PANS"), ("certainty", Pick([0.5, 1.0]))),
            2 => FilmRecords.Claim("Nomination", $"nomination-{number}", Pick([.. People, .. Films]), Pick(Awards), Pick(Years)).With("forFilm", Pick(Films)),
            _ => Bond(number),
        };
        return claim with
        {
            Key = random.Next(2) > 0 ? null : random.Next(20) > 0 ? claim.Key : "taken",
            Evidence = Pieces(random.Next(3)),
        };
    }

    private ClaimRecord Bond(int number)
    {
        var one = Maker();
        return FilmRecords.Claim(
            "Bond", $"bond-{number}", one, Pick([.. People.Concat(Studios).Where(other => other != one)]), Pick(Years), ("bondKind", Pick(["MARRIED_TO", "MENTOR_OF"])));
    }

    private ImmutableArray<EvidenceRecord> Pieces(int count) =>
    [
        .. Enumerable.Range(0, count)
            .Select(_ => Evidence(Pick(Sources), Pick(["one", "two"]), random.Next(3)))
            .Select(piece => random.Next(3) > 0 ? piece : piece with { References = piece.References.Replace(null, Pick(People)) }),
    ];

    private ClaimCorrection Correction()
    {
        var reference = Reference();
        var patched = Claim() with { Evidence = Pieces(random.Next(1, 3)) };
        var kind = random.Next(8) > 0 ? ledger.FindReferenced(reference)?.Kind ?? patched.Kind : patched.Kind;
        var patch = new ClaimPatch(kind) { Evidence = random.Next(3) > 0 ? patched.Evidence : null };
        if (kind == patched.Kind)
        {
            patch = patch with
            {
                Subject = random.Next(2) > 0 ? patched.Subject : null,
                Object = random.Next(3) > 0 ? null : patched.Object,
                Values = [.. kind.Attributes.Where(_ => random.Next(2) > 0).Select(each => new AttributePatch(each, patched.Values[each.Index]))],
            };
        }

        return new ClaimCorrection(reference, random.Next(2) > 0 ? patch : patch with { ValidFrom = new(PartialDate.Parse(Pick(Years))) });
    }

    /// <summary>An id or a key of a claim, of one that stands rather than not; at times of none.</summary>
    private string Reference()
    {
        var standing = ledger.Claims.Where(claim => !claim.Recorded.IsRetracted).ToList();
        var from = standing.Count > 0 && random.Next(5) > 0 ? standing : [.. ledger.Claims];
        return from.Count == 0 || random.Next(20) == 0 ? "lost" : Pick(from) is var claim && random.Next(2) > 0 ? claim.Key : claim.Recorded.Id;
    }

    private NodeMerge Merge()
    {
        var kind = Pick<string[]>([People, People, Studios, Films, Films, Awards, Sources]);
        return new NodeMerge(Pick(kind), random.Next(10) > 0 ? Pick(kind) : Pick(Films));
    }

    private NodePatch Patch()
    {
        var person = FilmRecords.Model.FindKindOfKey(People[0])!;
        return new NodePatch(
            person,
            random.Next(10) > 0 ? Pick(People) : "person/new",
            [new AttributePatch(person.FindAttribute("name")!, Pick(Names)), new AttributePatch(person.FindAttribute("imdbId")!, Pick([null, "nm0", "nm1"]))]);
    }
}
