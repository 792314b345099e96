using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The append-only ledger in a SQLite file. One write at a time; other processes may write in between. Not thread-safe: the store
/// takes care of that.
/// </summary>
internal sealed class GraphLedger : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly GraphModel model;
    private readonly TimeProvider clock;
    private readonly KindTable kinds;
    private readonly RecordJson json;
    private readonly NodeWriter nodes;
    private readonly EvidenceWriter evidence;
    private readonly ClaimWriter claims;
    private readonly Statement newestRevision;
    private readonly Statement insertRevision;
    private readonly Statement findBundle;
    private readonly Statement stampBundle;

    public GraphLedger(SqliteConnection connection, GraphModel model, TimeProvider clock)
    {
        this.connection = connection;
        this.model = model;
        this.clock = clock;
        json = new RecordJson();
        kinds = new KindTable(connection);
        nodes = new NodeWriter(connection, kinds, json);
        var resolver = new NodeResolver(model, kinds, nodes);
        evidence = new EvidenceWriter(connection, model.Evidence, json, resolver);
        claims = new ClaimWriter(connection, kinds, json, resolver, evidence);
        newestRevision = new Statement(connection, "SELECT id, recorded_at FROM revision ORDER BY id DESC LIMIT 1", 0);
        insertRevision = new Statement(connection, "INSERT INTO revision (id, recorded_at, author) VALUES ($1, $2, $3)", 3);
        findBundle = new Statement(connection, "SELECT hash FROM bundle WHERE name = $1", 1);
        stampBundle = new Statement(
            connection,
            """
            INSERT INTO bundle (name, hash, revision) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, revision = excluded.revision WHERE hash <> excluded.hash
            """,
            3);
    }

    /// <summary>Which of the keys name a node.</summary>
    public ImmutableHashSet<string> FindNodes(IEnumerable<string> keys) =>
        [.. keys.Where(key => nodes.Find(key) is not null)];

    /// <summary>The hash under which a bundle was last imported, or null.</summary>
    public string? FindBundle(string name) => (string?)findBundle.Scalar(name);

    /// <summary>The newest record of the node of that key, a transaction's own writes included; null when there is none.</summary>
    public NodeRecord? ReadNode(string key) => nodes.Read(key, model);

    /// <summary>Writes in one transaction; see <see cref="IGraphLedger.WriteAsync"/>.</summary>
    public WriteResult Write(GraphWrite write, CancellationToken cancellationToken)
    {
        var unit = Begin();
        try
        {
            Append(unit, write.Nodes, write.Claims, cancellationToken);
            return End(unit, write.Author, write.Bundle);
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Begins the transaction of a write; <see cref="End"/> or <see cref="RollBack"/> ends it.</summary>
    /// <exception cref="LedgerBusyException">Another process holds the file.</exception>
    public WriteUnit Begin()
    {
        try
        {
            Execute("BEGIN IMMEDIATE");
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            throw new LedgerBusyException(failure);
        }

        try
        {
            kinds.Reload();
            return new WriteUnit(connection, ReadNewest().Revision + 1);
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Writes records into the transaction; what is wrong with them is added to the unit's problems.</summary>
    public void Append(
        WriteUnit unit, ImmutableArray<NodeRecord> nodeRecords, ImmutableArray<ClaimRecord> claimRecords, CancellationToken cancellationToken)
    {
        nodes.Write(unit, nodeRecords, cancellationToken);
        claims.Write(unit, claimRecords, cancellationToken);
    }

    /// <summary>Commits what was written as a revision, if it is anything; with problems, nothing.</summary>
    public WriteResult End(WriteUnit unit, string author, BundleStamp? bundle)
    {
        var (revision, recordedAt) = ReadNewest();
        if (unit.HasProblems)
        {
            RollBack();
            return unit.Result(revision);
        }

        if (unit.HasChanges)
        {
            // Instants grow strictly even when the clock goes back, so that each names one revision.
            revision = unit.Revision;
            insertRevision.Execute(revision, Math.Max(clock.GetUtcNow().UtcTicks, recordedAt + 1), author);
            kinds.Touch(unit.TouchedKinds, revision);
        }

        if (bundle is not null)
        {
            stampBundle.Execute(bundle.Name, bundle.Hash, revision);
        }

        Execute("COMMIT");
        return unit.Result(revision);
    }

    /// <summary>Runs SQL that has no result: pragmas, savepoints.</summary>
    public void Execute(string sql) => LedgerConnection.Execute(connection, sql);

    public void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does on a full disk; the first failure is the one to report.
        }
    }

    public void Dispose()
    {
        nodes.Dispose();
        claims.Dispose();
        evidence.Dispose();
        kinds.Dispose();
        json.Dispose();
        newestRevision.Dispose();
        insertRevision.Dispose();
        findBundle.Dispose();
        stampBundle.Dispose();
        connection.Dispose();
    }

    private (long Revision, long RecordedAt) ReadNewest()
    {
        using var row = newestRevision.Read();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : (0, 0);
    }
}
