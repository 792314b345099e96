using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Rows of a query, with texts as the bytes that SQLite has, not copied.</summary>
internal sealed class LedgerRows(SqliteDataReader reader) : IDisposable
{
    private readonly sqlite3_stmt statement = reader.Handle!;

    public bool Read() => reader.Read();

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public int Int(int column) => raw.sqlite3_column_int(statement, column);

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>The place of the row that a number in the ledger means; -1 when it is null.</summary>
    public int Place(int column) => Int(column) - 1;

    /// <summary>Valid until the next row; empty when null.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);

    public string Text(int column) => reader.GetString(column);

    public void Dispose() => reader.Dispose();
}
