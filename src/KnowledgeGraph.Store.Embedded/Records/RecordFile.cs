using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The file of <see cref="EmbeddedRecordStore"/>.</summary>
internal static class RecordFile
{
    /// <summary>`KGR1`: what marks the file as one of this program.</summary>
    private const long ApplicationId = 0x4B475231;

    private const long Version = 1;

    private const string Tables =
        """
        CREATE TABLE record (
          collection TEXT NOT NULL,
          id TEXT NOT NULL,
          json TEXT NOT NULL,
          version INTEGER NOT NULL,
          PRIMARY KEY (collection, id)
        ) STRICT, WITHOUT ROWID;
        """;

    /// <exception cref="StoreOpenException">The file can't be used; it is as it was.</exception>
    public static SqliteConnection Open(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = LedgerConnection.Open(path);
            Prepare(connection, path);
            return connection;
        }
        catch (SqliteException failure)
        {
            connection?.Dispose();
            throw failure.SqliteErrorCode is 11 or 26
                ? new StoreOpenException($"The file {path} is damaged: restore it from a backup, or move it away.", failure)
                : new StoreOpenException($"The file {path} can't be opened: check that its folder can be written.", failure);
        }
        catch (StoreOpenException)
        {
            connection?.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            switch ((Read(connection, "application_id"), Read(connection, "user_version")))
            {
                case (0, 0) when Read(connection, "schema_version") == 0:
                    LedgerConnection.Execute(
                        connection, $"{Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}");
                    break;
                case (ApplicationId, Version):
                    break;
                case (ApplicationId, var version):
                    throw new StoreOpenException(
                        $"The file {path} is of version {version}, and this program knows versions up to {Version}: "
                        + "use the newer program that wrote it.");
                default:
                    throw LedgerFile.Foreign(path);
            }

            transaction.Commit();
        }

        LedgerConnection.Execute(connection, "PRAGMA journal_mode = WAL");
    }

    private static long Read(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (long)command.ExecuteScalar()!;
    }
}
