using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Brings a snapshot up to the ledger: at the start, after a write, and when another process has written, always the same way.
/// It may be broken off anywhere (a failing disk) and run again. Not thread-safe.
/// </summary>
internal sealed class SnapshotLoader : IDisposable
{
    /// <summary>From this many new claims on, building a new base is cheaper than linking them.</summary>
    private const int BulkClaims = 10_000;

    /// <summary>From this many pieces of evidence on, reading them beside the rest pays.</summary>
    private const long BulkEvidence = 2_000;

    private readonly SqliteConnection connection;
    private readonly GraphSnapshot snapshot;
    private readonly LedgerQueries queries;
    private readonly Dictionary<int, int> nodeKinds = [];
    private readonly Dictionary<int, int> claimKinds = [];
    private readonly Dictionary<string, KindRevision> touched = new(StringComparer.Ordinal);
    private readonly DateReader dates = new();
    private int linkedClaims;

    /// <param name="connection">Its own: it holds a transaction while it reads.</param>
    public SnapshotLoader(SqliteConnection connection, GraphSnapshot snapshot)
    {
        this.connection = connection;
        this.snapshot = snapshot;
        queries = new LedgerQueries(connection);
    }

    /// <summary>A number that changes when another connection has written.</summary>
    public long ReadDataVersion() => (long)queries.DataVersion.Scalar()!;

    /// <summary>Reads what is newer than the snapshot and publishes it.</summary>
    /// <returns>Whether there was anything.</returns>
    /// <exception cref="FormatException">The ledger has something that the model doesn't.</exception>
    public bool CatchUp()
    {
        LedgerConnection.Execute(connection, "BEGIN");
        try
        {
            ReadRevisions();
            var newest = snapshot.Revisions.Count;
            if (newest == snapshot.Published.Revision)
            {
                return false;
            }

            ReadKinds();
            ReadAll(newest);
            ReadRetractions(snapshot.Published.Revision);
            ReadMerges(snapshot.Published.Revision);
        }
        finally
        {
            LedgerConnection.Execute(connection, "COMMIT");
        }

        Link();
        snapshot.Publish(new Published(
            snapshot.Revisions.Count, snapshot.Nodes.Count, snapshot.Nodes.VersionCount, snapshot.Claims.Count)
        {
            Evidence = snapshot.Evidence.Count,
            Kinds = PublishedRevision.Of(snapshot.Model, snapshot.Revisions.Count, touched),
        });
        return true;
    }

    public void Dispose()
    {
        queries.Dispose();
        connection.Dispose();
    }

    /// <summary>
    /// Reads the tables. The evidence of a large graph takes as long as its claims, and nothing of either is needed for the other, so
    /// at the start both are read at once.
    /// </summary>
    private void ReadAll(int newest)
    {
        ReadNodes();
        ReadVersions();
        if (snapshot.Evidence.Count == 0 && (long)(queries.EvidenceCount.Scalar() ?? 0L) >= BulkEvidence)
        {
            ScanAll(newest);
            return;
        }

        ReadClaims(queries.Claims(snapshot.Claims.Count), newest);
        ReadEvidence(queries.Evidence(snapshot.Evidence.Count), newest);
    }

    /// <summary>
    /// Both read in transactions that begin later than the loader's, so that they see as much at least; what is newer is left for
    /// the next time.
    /// </summary>
    private void ScanAll(int newest)
    {
        var path = connection.DataSource;
        var evidence = Task.Run(() => ReadEvidence(LedgerQueries.ScanEvidence(path), newest));
        try
        {
            ReadClaims(snapshot.Claims.Count == 0 ? LedgerQueries.ScanClaims(path) : queries.Claims(snapshot.Claims.Count), newest);
            Link();
        }
        finally
        {
            evidence.GetAwaiter().GetResult();
        }
    }

    private void ReadRevisions()
    {
        using var rows = queries.Revisions(snapshot.Revisions.Count);
        while (rows.Read())
        {
            Expect(rows.Int(0), snapshot.Revisions.Count + 1, "revision");
            snapshot.Revisions.Add(rows.Long(1), rows.Text(2));
        }
    }

    private void ReadKinds()
    {
        using var rows = queries.Kinds();
        while (rows.Read())
        {
            var name = rows.Text(1);
            var last = rows.Int(2);
            touched[name] = last == 0 ? default : new KindRevision(last, snapshot.Revisions.RecordedAt(last));
            if (snapshot.Model.FindNodeType(name) is NodeKind node)
            {
                nodeKinds[rows.Int(0)] = node.Index;
            }
            else if (snapshot.Model.FindClaimKind(name) is { } claim)
            {
                claimKinds[rows.Int(0)] = claim.Index;
            }
            else
            {
                throw new FormatException(
                    $"The model has no kind “{name}”, of which the graph has some: add it to the model file again.");
            }
        }
    }

    private void ReadNodes()
    {
        using var rows = queries.Nodes(snapshot.Nodes.Count);
        while (rows.Read())
        {
            Expect(rows.Int(0), snapshot.Nodes.Count + 1, "node");
            snapshot.Nodes.Add(rows.Text(1), KindOf(nodeKinds, rows.Int(2)));
        }
    }

    private void ReadVersions()
    {
        using var rows = queries.Versions(snapshot.Nodes.VersionCount);
        while (rows.Read())
        {
            Expect(rows.Int(0), snapshot.Nodes.VersionCount + 1, "node_version");
            snapshot.Nodes.AddVersion(rows.Place(1), rows.Int(3), rows.Utf8(2));
        }
    }

    private void ReadClaims(LedgerRows claims, int newest)
    {
        using var rows = claims;
        while (rows.Read() && rows.Int(10) is var recorded && recorded <= newest)
        {
            Expect(rows.Int(0), snapshot.Claims.Count + 1, "claim");
            snapshot.Claims.Add(new ClaimRow
            {
                Id = rows.Utf8(1),
                Key = rows.IsNull(2) ? null : rows.Text(2),
                Kind = KindOf(claimKinds, rows.Int(3)),
                Subject = rows.Place(4),
                Object = rows.Place(5),
                ValidFrom = dates.Read(rows.Utf8(6)),
                ValidTo = dates.Read(rows.Utf8(7)),
                References = rows.Utf8(8),
                Data = rows.Utf8(9),
                Recorded = recorded,
            });
        }
    }

    private void ReadEvidence(LedgerRows pieces, int newest)
    {
        using var rows = pieces;
        while (rows.Read() && rows.Int(4) is var recorded && recorded <= newest)
        {
            Expect(rows.Int(0), snapshot.Evidence.Count + 1, "evidence");
            var evidence = snapshot.Evidence.Count;
            snapshot.Claims.Evidence.Add(rows.Place(1), evidence);
            snapshot.Evidence.Add(rows.Utf8(2), rows.Utf8(3), recorded);
        }
    }

    private void ReadRetractions(int after)
    {
        using (var rows = queries.RetractedClaims(after))
        {
            while (rows.Read())
            {
                snapshot.Claims.Retract(
                    rows.Place(0), rows.Int(1), rows.IsNull(2) ? null : rows.Place(2), rows.IsNull(3) ? null : rows.Text(3));
            }
        }

        using var pieces = queries.RetractedEvidence(after);
        while (pieces.Read())
        {
            snapshot.Evidence.Retract(pieces.Place(0), pieces.Int(1));
        }
    }

    private void ReadMerges(int after)
    {
        using var rows = queries.Merges(after);
        while (rows.Read())
        {
            snapshot.Nodes.Merge(rows.Place(0), rows.Place(1), rows.Int(2));
        }
    }

    /// <summary>Makes the new claims reachable from their ends and by their ids.</summary>
    private void Link()
    {
        var claims = snapshot.Claims;
        if (claims.Count - linkedClaims >= BulkClaims || linkedClaims == 0)
        {
            snapshot.FoldLoaded();
            linkedClaims = claims.Count;
        }

        for (; linkedClaims < claims.Count; linkedClaims++)
        {
            claims.Chains.Add(linkedClaims, claims.SubjectOf(linkedClaims), claims.ObjectOf(linkedClaims));
            claims.Recent.Add(linkedClaims, snapshot.Base.ClaimCount);
        }
    }

    private static int KindOf(Dictionary<int, int> kinds, int number) =>
        kinds.TryGetValue(number, out var kind) ? kind : throw new FormatException($"The ledger has no kind {number}.");

    private static void Expect(int number, int expected, string table)
    {
        if (number != expected)
        {
            throw new FormatException($"Row {expected} is missing in the table {table}.");
        }
    }
}
