using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// SQLite's functions for the columns of a row (https://www.sqlite.org/c3ref/column_blob.html), called without what a call of another
/// language usually takes. Opening a large graph makes some twenty million of these calls, each of which copies or looks up a number.
/// </summary>
internal static class ColumnAccess
{
    private const string Library = "e_sqlite3";

    [DllImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    public static extern int Type(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_column_int")]
    [SuppressGCTransition]
    public static extern int Int(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    public static extern long Long(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_column_blob")]
    [SuppressGCTransition]
    public static extern nint Blob(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    public static extern int Bytes(nint statement, int column);

    /// <summary>May read the file.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_step")]
    public static extern int Step(nint statement);
}
