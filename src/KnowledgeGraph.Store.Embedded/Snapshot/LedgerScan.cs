using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// One query over a connection of its own, for reading a large table in one go. Its connection is this reader's only, so it goes
/// without the lock that every look at a column takes otherwise, and keeps few pages, for none is read twice.
/// </summary>
internal sealed class LedgerScan : IDisposable
{
    private const int BusyTimeout = 30_000;

    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    /// <exception cref="SqliteException">The file can't be read.</exception>
    public LedgerScan(string path, string sql, long after)
    {
        Check(raw.sqlite3_open_v2(path, out connection, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, null));
        Check(raw.sqlite3_busy_timeout(connection, BusyTimeout));
        Check(raw.sqlite3_exec(connection, "PRAGMA cache_size = -1024"));
        Check(raw.sqlite3_prepare_v2(connection, sql, out statement));
        Check(raw.sqlite3_bind_int64(statement, 1, after));
        Handle = statement.DangerousGetHandle();
    }

    /// <summary>The statement; valid until this is disposed of.</summary>
    public nint Handle { get; }

    public bool Read()
    {
        var result = ColumnAccess.Step(Handle);
        if (result != raw.SQLITE_ROW && result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    public void Dispose()
    {
        statement?.Dispose();
        connection?.Dispose();
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            var message = connection is null ? raw.sqlite3_errstr(result) : raw.sqlite3_errmsg(connection);
            var failure = new SqliteException(message.utf8_to_string(), result & 0xFF, result);
            Dispose();
            throw failure;
        }
    }
}
