using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The rows that say which node has the value of a `@unique` attribute.</summary>
internal sealed class UniqueRows(SqliteConnection connection) : IDisposable
{
    private readonly Statement delete = new(connection, "DELETE FROM unique_value WHERE node = $1", 1);

    private readonly Statement find = new(
        connection,
        """
        SELECT node.key FROM unique_value u JOIN node ON node.seq = u.node
        WHERE u.kind = $1 AND u.attribute = $2 AND u.value = $3
        """,
        3);

    private readonly Statement insert = new(
        connection, "INSERT OR REPLACE INTO unique_value (kind, attribute, value, node) VALUES ($1, $2, $3, $4)", 4);

    /// <summary>The key of the node that has the value, or null.</summary>
    public string? FindHolder(long kind, string attribute, string value) => find.Scalar(kind, attribute, value) as string;

    public void Delete(long node) => delete.Execute(node);

    public void Insert(long kind, string attribute, string value, long node) => insert.Execute(kind, attribute, value, node);

    public void Dispose()
    {
        delete.Dispose();
        find.Dispose();
        insert.Dispose();
    }
}
