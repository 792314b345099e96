using System.Text.Json;
using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Writes pieces of evidence. A piece is known by its source and locator: other content under the same two takes the place of
/// what is recorded there; the pieces of other places stay.
/// </summary>
internal sealed class EvidenceWriter : IDisposable
{
    private const string LocatorAttribute = "locator";

    private readonly EvidenceDefinition definition;
    private readonly RecordJson json;
    private readonly NodeResolver resolver;
    private readonly Statement readLive;
    private readonly Statement insert;
    private readonly Statement retract;
    private readonly int source;
    private readonly int locator;

    public EvidenceWriter(SqliteConnection connection, EvidenceDefinition definition, RecordJson json, NodeResolver resolver)
    {
        this.definition = definition;
        this.json = json;
        this.resolver = resolver;
        source = definition.References.First(reference => reference.Name == EvidenceDefinition.SourceReference).Index;
        locator = definition.Attributes.FirstOrDefault(attribute => attribute.Name == LocatorAttribute)?.Index ?? -1;
        readLive = new Statement(
            connection, "SELECT seq, refs, data FROM evidence WHERE claim = $1 AND retracted IS NULL ORDER BY seq", 1);
        insert = new Statement(
            connection, "INSERT INTO evidence (seq, claim, refs, data, recorded) VALUES ($1, $2, $3, $4, $5)", 5);
        retract = new Statement(connection, "UPDATE evidence SET retracted = $1 WHERE seq = $2", 2);
    }

    /// <summary>Resolves what the record's evidence names, without writing; problems go to the unit.</summary>
    public List<Piece> Prepare(WriteUnit unit, int claim, ClaimRecord record)
    {
        var pieces = new List<Piece>(record.Evidence.Length);
        Span<long> nodes = stackalloc long[definition.References.Length];
        for (var i = 0; i < record.Evidence.Length; i++)
        {
            var evidence = record.Evidence[i];
            resolver.Resolve(unit, claim, $"evidence[{i}].", definition.References, evidence.References, nodes);
            var refs = json.References(definition.References, nodes) ?? "{}";
            var data = json.Attributes(definition.Attributes, evidence.Values);
            var place = locator < 0 ? null : evidence.Values[locator] as string;
            var piece = new Piece(0, nodes[source], place, refs, data);
            if (!pieces.Any(piece.HasContentOf))
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    /// <summary>Puts the pieces beside or in the place of those recorded at the claim.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Merge(WriteUnit unit, long claim, List<Piece> pieces)
    {
        var live = pieces.Count > 0 ? ReadLive(claim) : [];
        var changed = false;
        foreach (var old in live)
        {
            if (pieces.Any(old.HasPlaceOf) && !pieces.Any(old.HasContentOf))
            {
                retract.Execute(unit.Revision, old.Seq);
                changed = true;
            }
        }

        foreach (var piece in pieces)
        {
            if (!live.Any(piece.HasContentOf))
            {
                Record(unit, claim, piece);
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>Records the pieces at a claim that takes the place of another, with those of the other that they don't replace.</summary>
    public void Succeed(WriteUnit unit, long claim, long former, List<Piece> pieces)
    {
        foreach (var old in ReadLive(former))
        {
            if (!pieces.Any(old.HasPlaceOf))
            {
                Record(unit, claim, old);
            }
        }

        RecordAll(unit, claim, pieces);
    }

    public void RecordAll(WriteUnit unit, long claim, List<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            Record(unit, claim, piece);
        }
    }

    public void Dispose()
    {
        readLive.Dispose();
        insert.Dispose();
        retract.Dispose();
    }

    private void Record(WriteUnit unit, long claim, Piece piece)
    {
        insert.Execute(unit.Evidence.Next(), claim, piece.Refs, piece.Data, unit.Revision);
        unit.EvidenceRecorded++;
    }

    private List<Piece> ReadLive(long claim)
    {
        var pieces = new List<Piece>();
        using var rows = readLive.Read(claim);
        while (rows.Read())
        {
            var (refs, data) = (rows.GetString(1), rows.GetString(2));
            pieces.Add(new Piece(rows.GetInt64(0), SourceOf(refs), LocatorOf(data), refs, data));
        }

        return pieces;
    }

    private static long SourceOf(string refs)
    {
        using var document = JsonDocument.Parse(refs);
        return document.RootElement.TryGetProperty(EvidenceDefinition.SourceReference, out var node) ? node.GetInt64() : 0;
    }

    private static string? LocatorOf(string data)
    {
        using var document = JsonDocument.Parse(data);
        return document.RootElement.TryGetProperty(LocatorAttribute, out var place) ? place.GetString() : null;
    }

    /// <summary>A piece of evidence, as recorded or about to be.</summary>
    internal sealed record Piece(long Seq, long Source, string? Locator, string Refs, string Data)
    {
        public bool HasPlaceOf(Piece other) => Source == other.Source && Locator == other.Locator;

        public bool HasContentOf(Piece other) => Refs == other.Refs && Data == other.Data;
    }
}
