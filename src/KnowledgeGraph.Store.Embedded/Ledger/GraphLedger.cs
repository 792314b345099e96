using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The append-only ledger in a SQLite file. One write at a time; other processes may write in between. Not thread-safe: the store
/// takes care of that.
/// </summary>
internal sealed class GraphLedger : IDisposable
{
    private readonly SqliteConnection connection;
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

    /// <summary>Writes in one transaction; see <see cref="IGraphLedger.WriteAsync"/>.</summary>
    public WriteResult Write(GraphWrite write, CancellationToken cancellationToken)
    {
        LedgerConnection.Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            var result = WriteInTransaction(write, cancellationToken);
            LedgerConnection.Execute(connection, result.Problems.IsEmpty ? "COMMIT" : "ROLLBACK");
            return result;
        }
        catch
        {
            RollBack();
            throw;
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

    private WriteResult WriteInTransaction(GraphWrite write, CancellationToken cancellationToken)
    {
        kinds.Reload();
        var (revision, recordedAt) = ReadNewest();
        var unit = new WriteUnit(connection, revision + 1);
        nodes.Write(unit, write.Nodes, cancellationToken);
        claims.Write(unit, write.Claims, cancellationToken);
        if (unit.HasChanges && !unit.HasProblems)
        {
            // Instants grow strictly even when the clock goes back, so that each names one revision.
            revision = unit.Revision;
            insertRevision.Execute(revision, Math.Max(clock.GetUtcNow().UtcTicks, recordedAt + 1), write.Author);
            kinds.Touch(unit.TouchedKinds, revision);
        }

        if (write.Bundle is { } bundle)
        {
            stampBundle.Execute(bundle.Name, bundle.Hash, revision);
        }

        return unit.Result(revision);
    }

    private (long Revision, long RecordedAt) ReadNewest()
    {
        using var row = newestRevision.Read();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : (0, 0);
    }

    private void RollBack()
    {
        try
        {
            LedgerConnection.Execute(connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does on a full disk; the first failure is the one to report.
        }
    }
}
