using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The rows about writes as such: revisions, bundles, results by idempotency key.</summary>
internal sealed class WriteRows(SqliteConnection connection) : IDisposable
{
    private readonly Statement newest = new(connection, "SELECT id, recorded_at FROM revision ORDER BY id DESC LIMIT 1", 0);
    private readonly Statement insert = new(connection, "INSERT INTO revision (id, recorded_at, author) VALUES ($1, $2, $3)", 3);
    private readonly Statement findBundle = new(connection, "SELECT hash FROM bundle WHERE name = $1", 1);

    private readonly Statement stampBundle = new(
        connection,
        """
        INSERT INTO bundle (name, hash, revision) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, revision = excluded.revision WHERE hash <> excluded.hash
        """,
        3);

    private readonly Statement findWrite = new(
        connection, "SELECT input, result FROM idempotency WHERE author = $1 AND key = $2 AND recorded_at >= $3", 3);

    private readonly Statement stampWrite = new(
        connection,
        "INSERT OR REPLACE INTO idempotency (author, key, input, revision, result, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)",
        6);

    /// <summary>A few at a time, so that no write has to wait for what many have left.</summary>
    private readonly Statement clearWrites = new(
        connection,
        """
        DELETE FROM idempotency WHERE (author, key) IN (
          SELECT author, key FROM idempotency WHERE recorded_at < $1 ORDER BY recorded_at LIMIT 100)
        """,
        1);

    /// <summary>The newest revision and when it was recorded, in ticks; 0 for both when there is none.</summary>
    public (long Revision, long RecordedAt) ReadNewest()
    {
        using var row = newest.Read();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : (0, 0);
    }

    public void Insert(long revision, long recordedAt, string author) => insert.Execute(revision, recordedAt, author);

    /// <summary>The hash under which a bundle was last imported, or null.</summary>
    public string? FindBundle(string name) => (string?)findBundle.Scalar(name);

    public void Stamp(BundleStamp bundle, long revision) => stampBundle.Execute(bundle.Name, bundle.Hash, revision);

    /// <summary>What is stored of the author's write with the key, or null.</summary>
    public StoredWrite? FindWrite(IdempotencyStamp stamp, string author, DateTimeOffset now)
    {
        using var row = findWrite.Read(author, stamp.Key, OldestKept(stamp, now));
        return row.Read() ? new StoredWrite(row.GetString(0), row.GetString(1)) : null;
    }

    /// <summary>Stores a write's result, and clears away some of those whose time is over.</summary>
    public void Stamp(IdempotencyStamp stamp, string author, WriteResult result, DateTimeOffset now)
    {
        clearWrites.Execute(OldestKept(stamp, now));
        stampWrite.Execute(author, stamp.Key, stamp.InputHash, result.Revision, WriteResultJson.Write(result), now.UtcTicks);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { newest, insert, findBundle, stampBundle, findWrite, stampWrite, clearWrites })
        {
            statement.Dispose();
        }
    }

    private static long OldestKept(IdempotencyStamp stamp, DateTimeOffset now) => (now - stamp.KeptFor).UtcTicks;
}
