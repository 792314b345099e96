using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Writes claims. One identity has one claim at a time: a record with other content retracts the claim and takes its place. What
/// was retracted otherwise stays so, whoever records it again.
/// </summary>
internal sealed class ClaimWriter : IDisposable
{
    private readonly KindTable kinds;
    private readonly RecordJson json;
    private readonly NodeResolver resolver;
    private readonly EvidenceWriter evidence;
    private readonly ClaimRows rows;

    public ClaimWriter(SqliteConnection connection, KindTable kinds, RecordJson json, NodeResolver resolver, EvidenceWriter evidence)
    {
        this.kinds = kinds;
        this.json = json;
        this.resolver = resolver;
        this.evidence = evidence;
        rows = new ClaimRows(connection);
    }

    public void Write(WriteUnit unit, ImmutableArray<ClaimRecord> claims, CancellationToken cancellationToken)
    {
        resolver.Reset();
        for (var i = 0; i < claims.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(unit, claims[i], i);
        }
    }

    public void Dispose() => rows.Dispose();

    private void Write(WriteUnit unit, ClaimRecord record, int index)
    {
        var problems = unit.ProblemCount;
        var subject = resolver.Resolve(unit, index, record.Kind.Subject.Name, record.Subject, record.Kind.Subject.Type);
        var @object = resolver.Resolve(unit, index, record.Kind.Object.Name, record.Object, record.Kind.Object.Type);
        Span<long> references = stackalloc long[record.Kind.References.Length];
        resolver.Resolve(unit, index, "", record.Kind.References, record.References, references);
        var pieces = evidence.Prepare(unit, index, record);
        var kind = kinds.NumberOf(record.Kind.Name);
        if (unit.ProblemCount > problems || IsKeyTaken(unit, record, kind, index))
        {
            return;
        }

        var content = new ClaimContent(
            kind,
            subject,
            @object,
            record.ValidFrom?.ToString(),
            record.ValidTo?.ToString(),
            json.References(record.Kind.References, references),
            json.Attributes(record.Kind.Attributes, record.Values));
        var id = ClaimIdentity.IdOf(record);
        if (rows.FindNewest(id) is { } known)
        {
            WriteKnown(unit, record, index, id, known, content, pieces);
            return;
        }

        var claim = unit.Claims.Next();
        rows.Insert(claim, id, null, record.Key, content, unit.Revision);
        evidence.RecordAll(unit, claim, pieces);
        unit.ClaimsRecorded++;
        unit.Touch(kind);
    }

    private void WriteKnown(
        WriteUnit unit,
        ClaimRecord record,
        int index,
        string id,
        KnownClaim known,
        ClaimContent content,
        List<EvidenceWriter.Piece> pieces)
    {
        if (known.IsRetracted)
        {
            return;
        }

        if (known.Content == content)
        {
            if (evidence.Merge(unit, known.Seq, pieces))
            {
                unit.Touch(content.Kind);
            }
        }
        else if (known.Recorded == unit.Revision)
        {
            unit.Add(new WriteProblem(
                WritePart.Claims,
                index,
                "",
                "DUPLICATE_CLAIM",
                "Another claim of this write says the same with other attributes or dates: keep one, or give each a key."));
        }
        else
        {
            var claim = unit.Claims.Next();
            rows.Retract(known.Seq, unit.Revision, claim);
            rows.Insert(claim, IdOfVersion(record, id, known.Version + 1), known.First, record.Key ?? id, content, unit.Revision);
            evidence.Succeed(unit, claim, known.Seq, pieces);
            unit.ClaimsRetracted++;
            unit.ClaimsRecorded++;
            unit.Touch(content.Kind);
        }
    }

    private bool IsKeyTaken(WriteUnit unit, ClaimRecord record, long kind, int index)
    {
        if (record.Key is null || rows.FindKindOfKey(record.Key) is not { } other || other == kind)
        {
            return false;
        }

        unit.Add(new WriteProblem(
            WritePart.Claims,
            index,
            "key",
            "DUPLICATE_KEY",
            $"The key “{record.Key}” names a {kinds.NameOf(other)} already: give this claim another."));
        return true;
    }

    /// <summary>
    /// The id of a later claim of an identity: the hash of the first one's id and an ordinal, in the form of a key that no bundle can
    /// give (`#`).
    /// </summary>
    private static string IdOfVersion(ClaimRecord record, string id, long version) =>
        ClaimIdentity.IdOf(record with { Key = $"{id}#{version}" });
}
