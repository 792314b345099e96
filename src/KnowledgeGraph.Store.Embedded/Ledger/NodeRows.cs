using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The rows of nodes and their versions.</summary>
internal sealed class NodeRows(SqliteConnection connection, GraphModel model, KindTable kinds) : IDisposable
{
    private readonly Statement find = new(connection, "SELECT seq, key, kind, merged_into FROM node WHERE key = $1", 1);
    private readonly Statement findNumber = new(connection, "SELECT seq, key, kind, merged_into FROM node WHERE seq = $1", 1);
    private readonly Statement insert = new(connection, "INSERT INTO node (seq, key, kind) VALUES ($1, $2, $3)", 3);

    private readonly Statement newest = new(
        connection, "SELECT seq, data FROM node_version WHERE node = $1 AND retracted IS NULL ORDER BY seq DESC LIMIT 1", 1);

    private readonly Statement insertVersion = new(
        connection, "INSERT INTO node_version (seq, node, data, recorded) VALUES ($1, $2, $3, $4)", 4);

    private readonly Statement retractVersion = new(connection, "UPDATE node_version SET retracted = $1 WHERE seq = $2", 2);

    private readonly Statement merge = new(connection, "UPDATE node SET merged_into = $1, merged = $2 WHERE seq = $3", 3);

    private readonly Statement absorbed = new(
        connection,
        "SELECT v.seq, v.data FROM node n JOIN node_version v ON v.node = n.seq AND v.retracted = n.merged WHERE n.merged_into = $1",
        1);

    /// <summary>The node that the key means: of a merged one, the last that took it in.</summary>
    public RecordedNode? Find(string key)
    {
        var (node, into) = Read(find, key);
        while (into is { } survivor)
        {
            (node, into) = Read(findNumber, survivor);
        }

        return node;
    }

    /// <summary>The number of the node that has the key itself, or null.</summary>
    public long? NumberOf(string key) => Read(find, key).Node?.Place;

    /// <summary>The key of the node of that number.</summary>
    public string KeyOf(long seq) => Read(findNumber, seq).Node?.Key ?? throw new FormatException($"The ledger has no node {seq}.");

    public RecordedVersion? FindVersion(long node)
    {
        using var rows = newest.Read(node);
        return rows.Read() ? new RecordedVersion(rows.GetString(1), rows.GetInt64(0)) : null;
    }

    /// <summary>The last versions of the nodes that were merged into one.</summary>
    public IReadOnlyList<RecordedVersion> FindAbsorbed(long survivor)
    {
        using var rows = absorbed.Read(survivor);
        var versions = new List<RecordedVersion>();
        while (rows.Read())
        {
            versions.Add(new RecordedVersion(rows.GetString(1), rows.GetInt64(0)));
        }

        return versions;
    }

    public void Insert(long seq, string key, long kind) => insert.Execute(seq, key, kind);

    public void InsertVersion(long seq, long node, string data, long revision) => insertVersion.Execute(seq, node, data, revision);

    public void RetractVersion(long seq, long revision) => retractVersion.Execute(revision, seq);

    public void Merge(long absorbed, long survivor, long revision) => merge.Execute(survivor, revision, absorbed);

    public void Dispose()
    {
        merge.Dispose();
        absorbed.Dispose();
        find.Dispose();
        findNumber.Dispose();
        insert.Dispose();
        newest.Dispose();
        insertVersion.Dispose();
        retractVersion.Dispose();
    }

    private (RecordedNode? Node, long? MergedInto) Read(Statement statement, object id)
    {
        using var rows = statement.Read(id);
        if (!rows.Read())
        {
            return default;
        }

        var kind = model.FindNodeType(kinds.NameOf(rows.GetInt64(2))) as NodeKind;
        return (new RecordedNode(rows.GetString(1), kind, rows.GetInt64(0)), rows.IsDBNull(3) ? null : rows.GetInt64(3));
    }
}
