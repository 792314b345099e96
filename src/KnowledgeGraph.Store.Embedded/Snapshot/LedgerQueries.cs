using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>What a snapshot reads of the ledger: each table from some row on.</summary>
internal sealed class LedgerQueries(SqliteConnection connection) : IDisposable
{
    private const string SelectClaims =
        """
        SELECT seq, id, key, kind, subject, object, valid_from, valid_to, refs, data, recorded
        FROM claim WHERE seq > $1 ORDER BY seq
        """;

    private const string SelectEvidence = "SELECT seq, claim, refs, data, recorded FROM evidence WHERE seq > $1 ORDER BY seq";

    private readonly Statement revisions = new(
        connection, "SELECT id, recorded_at, author FROM revision WHERE id > $1 ORDER BY id", 1);

    private readonly Statement kinds = new(connection, "SELECT seq, name, revision FROM kind", 0);

    private readonly Statement nodes = new(connection, "SELECT seq, key, kind FROM node WHERE seq > $1 ORDER BY seq", 1);

    private readonly Statement versions = new(
        connection, "SELECT seq, node, data, recorded FROM node_version WHERE seq > $1 ORDER BY seq", 1);

    private readonly Statement claims = new(connection, SelectClaims, 1);

    private readonly Statement evidence = new(connection, SelectEvidence, 1);

    private readonly Statement retractedClaims = new(
        connection, "SELECT seq, retracted, superseded_by, retraction_reason FROM claim WHERE retracted > $1 ORDER BY retracted, seq", 1);

    private readonly Statement retractedEvidence = new(
        connection, "SELECT seq, retracted FROM evidence WHERE retracted > $1", 1);

    private readonly Statement merges = new(
        connection, "SELECT seq, merged_into, merged FROM node WHERE merged > $1 ORDER BY merged", 1);

    public Statement DataVersion { get; } = new(connection, "PRAGMA data_version", 0);

    /// <summary>The number of the last piece of evidence; null when there is none.</summary>
    public Statement EvidenceCount { get; } = new(connection, "SELECT max(seq) FROM evidence", 0);

    /// <summary>All claims, over a connection of their own; it sees as much at least as one that was opened before.</summary>
    public static LedgerRows ScanClaims(string path) => new(new LedgerScan(path, SelectClaims, 0));

    /// <summary>All pieces of evidence, likewise.</summary>
    public static LedgerRows ScanEvidence(string path) => new(new LedgerScan(path, SelectEvidence, 0));

    public LedgerRows Revisions(int after) => new(revisions.Read((long)after));

    public LedgerRows Kinds() => new(kinds.Read());

    public LedgerRows Nodes(int after) => new(nodes.Read((long)after));

    public LedgerRows Versions(int after) => new(versions.Read((long)after));

    public LedgerRows Claims(int after) => new(claims.Read((long)after));

    public LedgerRows Evidence(int after) => new(evidence.Read((long)after));

    public LedgerRows RetractedClaims(int after) => new(retractedClaims.Read((long)after));

    public LedgerRows RetractedEvidence(int after) => new(retractedEvidence.Read((long)after));

    public LedgerRows Merges(int after) => new(merges.Read((long)after));

    public void Dispose()
    {
        foreach (var statement in new[]
        {
            revisions, kinds, nodes, versions, claims, evidence, retractedClaims, retractedEvidence, merges, DataVersion, EvidenceCount,
        })
        {
            statement.Dispose();
        }
    }
}
