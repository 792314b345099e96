using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Rows of a query, with texts as the bytes that SQLite has, not copied.</summary>
internal sealed class LedgerRows : IDisposable
{
    private readonly SqliteDataReader? reader;
    private readonly LedgerScan? scan;
    private readonly nint statement;

    public LedgerRows(SqliteDataReader reader)
    {
        this.reader = reader;
        statement = reader.Handle!.DangerousGetHandle();
    }

    public LedgerRows(LedgerScan scan)
    {
        this.scan = scan;
        statement = scan.Handle;
    }

    public bool Read() => scan?.Read() ?? reader!.Read();

    public bool IsNull(int column) => ColumnAccess.Type(statement, column) == raw.SQLITE_NULL;

    public int Int(int column) => ColumnAccess.Int(statement, column);

    public long Long(int column) => ColumnAccess.Long(statement, column);

    /// <summary>The place of the row that a number in the ledger means; -1 when it is null.</summary>
    public int Place(int column) => Int(column) - 1;

    /// <summary>Valid until the next row; empty when null.</summary>
    public unsafe ReadOnlySpan<byte> Utf8(int column)
    {
        var text = ColumnAccess.Blob(statement, column);
        return new ReadOnlySpan<byte>((void*)text, text == 0 ? 0 : ColumnAccess.Bytes(statement, column));
    }

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public void Dispose()
    {
        reader?.Dispose();
        scan?.Dispose();
    }
}
