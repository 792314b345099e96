using System.Collections.Immutable;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Shared records in a SQLite file of their own beside the ledger's. There a key could not be revoked while a long load has the
/// ledger's write lock, and each stored position of a webhook would have every server look for new revisions.
/// </summary>
public sealed class EmbeddedRecordStore : IRecordStore, IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly SqliteConnection connection;
    private readonly Statement get;
    private readonly Statement list;
    private readonly Statement put;
    private readonly Statement delete;

    private EmbeddedRecordStore(SqliteConnection connection)
    {
        this.connection = connection;
        get = new Statement(connection, "SELECT id, json, version FROM record WHERE collection = $1 AND id = $2", 2);
        list = new Statement(connection, "SELECT id, json, version FROM record WHERE collection = $1 ORDER BY id", 1);
        put = new Statement(
            connection,
            """
            INSERT INTO record (collection, id, json, version)
            SELECT $1, $2, $3, 1 WHERE coalesce($4, 0) = 0 OR EXISTS (SELECT 1 FROM record WHERE collection = $1 AND id = $2)
            ON CONFLICT DO UPDATE SET json = excluded.json, version = version + 1 WHERE $4 IS NULL OR version = $4
            RETURNING version
            """,
            4);
        delete = new Statement(connection, "DELETE FROM record WHERE collection = $1 AND id = $2 RETURNING version", 2);
    }

    /// <summary>Opens the records in a file, or makes an empty one where there is none.</summary>
    /// <exception cref="StoreOpenException">The file can't be used: the message says why and what to do; it is as it was.</exception>
    public static EmbeddedRecordStore Open(string path) => new(RecordFile.Open(path));

    public ValueTask<StoredRecord?> GetAsync(string collection, string id, CancellationToken cancellationToken) =>
        AloneAsync(() => Read(get.Read(collection, id)).FirstOrDefault(), cancellationToken);

    public ValueTask<ImmutableArray<StoredRecord>> ListAsync(string collection, CancellationToken cancellationToken) =>
        AloneAsync(() => Read(list.Read(collection)), cancellationToken);

    public ValueTask<bool> PutAsync(
        string collection, string id, string json, long? ifVersion, CancellationToken cancellationToken) =>
        AloneAsync(() => put.Scalar(collection, id, json, ifVersion) is not null, cancellationToken);

    public ValueTask<bool> DeleteAsync(string collection, string id, CancellationToken cancellationToken) =>
        AloneAsync(() => delete.Scalar(collection, id) is not null, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        get.Dispose();
        list.Dispose();
        put.Dispose();
        delete.Dispose();
        connection.Dispose();
        turn.Dispose();
    }

    private static ImmutableArray<StoredRecord> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var records = ImmutableArray.CreateBuilder<StoredRecord>();
            while (rows.Read())
            {
                records.Add(new StoredRecord(rows.GetString(0), rows.GetString(1), rows.GetInt64(2)));
            }

            return records.ToImmutable();
        }
    }

    /// <summary>A connection is for one thread at a time.</summary>
    private async ValueTask<T> AloneAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            turn.Release();
        }
    }
}
