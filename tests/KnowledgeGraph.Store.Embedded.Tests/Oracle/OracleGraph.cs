using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded.Tests.Oracle;

/// <summary>The rules of the ledger and of time once more, as plainly as they can be said, over lists.</summary>
internal sealed class OracleGraph
{
    private readonly Dictionary<string, List<(int Revision, NodeRecord Node)>> nodes = [];
    private readonly List<OracleClaim> claims = [];

    public List<DateTimeOffset> Instants { get; } = [];

    public int Revision => Instants.Count;

    public void Write(GraphWrite write, DateTimeOffset now)
    {
        var revision = Revision + 1;
        var before = claims.Count;
        var hasChanged = false;
        foreach (var node in write.Nodes)
        {
            var versions = nodes.TryGetValue(node.Key, out var known) ? known : nodes[node.Key] = [];
            if (versions.Count == 0 || Text(versions[^1].Node.Values) != Text(node.Values))
            {
                versions.Add((revision, node));
                hasChanged = true;
            }
        }

        foreach (var claim in write.Claims)
        {
            hasChanged |= Write(claim, revision);
        }

        if (hasChanged || claims.Count > before)
        {
            Instants.Add(Revision > 0 && now <= Instants[^1] ? Instants[^1].AddTicks(1) : now);
        }
    }

    /// <summary>The revision that an instant means.</summary>
    public int At(DateTimeOffset instant) => Instants.Count(recorded => recorded <= instant);

    /// <summary>The claims that are visible at a revision, to a view of a day or of a window.</summary>
    public IEnumerable<OracleClaim> Visible(string kind, int revision, DateOnly? asOf, Period during) => claims.Where(claim =>
        claim.Record.Kind.Name == kind
        && claim.Recorded <= revision
        && claim.Retracted > revision
        && Shows(claim.Record, asOf, during));

    public string NameOf(string key, int revision) => (string)nodes[key].Last(version => version.Revision <= revision).Node.Values[0]!;

    private static bool Shows(ClaimRecord record, DateOnly? asOf, Period during)
    {
        var period = ClaimPeriod.Of(record.Kind.TimeOf(record.Values), record.ValidFrom, record.ValidTo);
        return asOf is { } day ? period.ShowsOn(day) : period.ShowsDuring(during);
    }

    private bool Write(ClaimRecord record, int revision)
    {
        var id = ClaimIdentity.IdOf(record);
        var versions = claims.Where(claim => claim.Identity == id).ToList();
        if (versions.Count == 0)
        {
            claims.Add(new OracleClaim(record, id, id, revision, record.Evidence.Select(piece => new OraclePiece(piece, revision))));
            return true;
        }

        var newest = versions[^1];
        if (Content(newest.Record) == Content(record))
        {
            return newest.Pool(record.Evidence, revision);
        }

        newest.Retracted = revision;
        var next = ClaimIdentity.IdOf(record with { Key = $"{id}#{versions.Count + 1}" });
        var pieces = newest.LivePieces(int.MaxValue - 1)
            .Where(old => !record.Evidence.Any(piece => OraclePiece.Place(piece) == OraclePiece.Place(old)))
            .Concat(record.Evidence);
        claims.Add(new OracleClaim(record, next, id, revision, pieces.Select(piece => new OraclePiece(piece, revision))));
        return true;
    }

    private static string Content(ClaimRecord record) =>
        $"{record.Subject} {record.Object} {record.ValidFrom} {record.ValidTo} {Text(record.Values)} {string.Join(',', record.References)}";

    internal static string Text(ImmutableArray<object?> values) => string.Join('|', values.Select(value => value switch
    {
        ImmutableArray<object> list => string.Join(';', list),
        _ => value?.ToString(),
    }));
}

internal sealed class OracleClaim(ClaimRecord record, string id, string identity, int recorded, IEnumerable<OraclePiece> pieces)
{
    private readonly List<OraclePiece> pieces = [.. pieces];

    public ClaimRecord Record => record;

    public string Id => id;

    public string Identity => identity;

    public int Recorded => recorded;

    public int Retracted { get; set; } = int.MaxValue;

    public IEnumerable<EvidenceRecord> LivePieces(int revision) =>
        pieces.Where(piece => piece.Recorded <= revision && piece.Retracted > revision).Select(piece => piece.Record);

    public bool Pool(ImmutableArray<EvidenceRecord> given, int revision)
    {
        var live = pieces.Where(piece => piece.Retracted == int.MaxValue).ToList();
        var replaced = live.Where(old =>
            given.Any(piece => OraclePiece.Place(piece) == OraclePiece.Place(old.Record))
            && !given.Any(piece => OraclePiece.Content(piece) == OraclePiece.Content(old.Record))).ToList();
        replaced.ForEach(old => old.Retracted = revision);
        var added = given.Where(piece => !live.Any(old => OraclePiece.Content(piece) == OraclePiece.Content(old.Record))).ToList();
        pieces.AddRange(added.Select(piece => new OraclePiece(piece, revision)));
        return replaced.Count + added.Count > 0;
    }
}

internal sealed class OraclePiece(EvidenceRecord record, int recorded)
{
    public EvidenceRecord Record => record;

    public int Recorded => recorded;

    public int Retracted { get; set; } = int.MaxValue;

    public static string Place(EvidenceRecord piece) => $"{piece.References[0]} {Locator(piece)}";

    public static string Content(EvidenceRecord piece) => $"{piece.References[0]} {OracleGraph.Text(piece.Values)}";

    public static string? Locator(EvidenceRecord piece) => (string?)piece.Values[0];
}
