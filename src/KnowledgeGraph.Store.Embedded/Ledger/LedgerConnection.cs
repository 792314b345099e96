using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Opens connections to a ledger's file.</summary>
internal static class LedgerConnection
{
    /// <summary>How long a writer waits for one of another process, in seconds.</summary>
    private const int BusyTimeout = 30;

    /// <summary>Opens the file for reading and writing; makes it or brings it up to date first.</summary>
    /// <exception cref="StoreOpenException">The file can't be used; it is as it was.</exception>
    public static SqliteConnection OpenFirst(string path)
    {
        var exists = LedgerFile.Check(path);
        try
        {
            if (!exists && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            return Prepare(path);
        }
        catch (SqliteException failure)
        {
            throw failure.SqliteErrorCode is 11 or 26
                ? LedgerFile.Damaged(path, failure)
                : new StoreOpenException($"The database file {path} can't be opened: check that its folder can be written.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreOpenException($"The folder of the database file {path} can't be made: give another path.", failure);
        }
    }

    /// <summary>A further connection, once the file is there and up to date.</summary>
    public static SqliteConnection Open(string path)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = BusyTimeout,
            ForeignKeys = false,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY");
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Prepare(string path)
    {
        var connection = Open(path);
        try
        {
            // The tables come first, in the journal mode that a new file has: then the file's own header says from the start whose
            // it is, rather than a log beside it.
            LedgerSchema.Migrate(connection, path);
            Execute(connection, "PRAGMA journal_mode = WAL");
            return connection;
        }
        catch (Exception failure) when (failure is SqliteException or StoreOpenException)
        {
            connection.Dispose();
            throw;
        }
    }
}
