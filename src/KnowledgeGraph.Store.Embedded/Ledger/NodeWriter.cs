using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Writes nodes and their versions.</summary>
internal sealed class NodeWriter : IDisposable
{
    private readonly KindTable kinds;
    private readonly RecordJson json;
    private readonly NodeText text;
    private readonly UniqueValues uniqueValues;
    private readonly Statement find;
    private readonly Statement insert;
    private readonly Statement newest;
    private readonly Statement insertVersion;
    private readonly Statement retractVersion;

    public NodeWriter(SqliteConnection connection, KindTable kinds, RecordJson json)
    {
        this.kinds = kinds;
        this.json = json;
        text = new NodeText(connection);
        uniqueValues = new UniqueValues(connection);
        find = new Statement(connection, "SELECT seq, kind FROM node WHERE key = $1", 1);
        insert = new Statement(connection, "INSERT INTO node (seq, key, kind) VALUES ($1, $2, $3)", 3);
        newest = new Statement(
            connection, "SELECT seq, data FROM node_version WHERE node = $1 AND retracted IS NULL ORDER BY seq DESC LIMIT 1", 1);
        insertVersion = new Statement(
            connection, "INSERT INTO node_version (seq, node, data, recorded) VALUES ($1, $2, $3, $4)", 4);
        retractVersion = new Statement(connection, "UPDATE node_version SET retracted = $1 WHERE seq = $2", 2);
    }

    /// <summary>Finds a node by its key.</summary>
    public (long Seq, long Kind)? Find(string key)
    {
        using var rows = find.Read(key);
        return rows.Read() ? (rows.GetInt64(0), rows.GetInt64(1)) : null;
    }

    /// <summary>The newest record of the node of that key, or null.</summary>
    public NodeRecord? Read(string key, GraphModel model)
    {
        if (Find(key) is not { } node || model.FindNodeType(kinds.NameOf(node.Kind)) is not NodeKind kind)
        {
            return null;
        }

        using var rows = newest.Read(node.Seq);
        if (!rows.Read())
        {
            return null;
        }

        using var data = JsonDocument.Parse(rows.GetString(1));
        return new NodeRecord(kind, key, AttributeJson.ReadAll(data.RootElement, kind.Attributes));
    }

    public void Write(WriteUnit unit, ImmutableArray<NodeRecord> nodes, CancellationToken cancellationToken)
    {
        uniqueValues.Forget();
        for (var i = 0; i < nodes.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!unit.WrittenNodes.Add(nodes[i].Key))
            {
                unit.Add(new WriteProblem(
                    WritePart.Nodes,
                    i,
                    "key",
                    "DUPLICATE_KEY",
                    $"The key “{nodes[i].Key}” stands twice in this write: keep one of the two nodes."));
                continue;
            }

            Write(unit, nodes[i], i);
        }

        uniqueValues.Check(unit);
    }

    public void Dispose()
    {
        text.Dispose();
        uniqueValues.Dispose();
        find.Dispose();
        insert.Dispose();
        newest.Dispose();
        insertVersion.Dispose();
        retractVersion.Dispose();
    }

    private void Write(WriteUnit unit, NodeRecord node, int index)
    {
        if (!node.Key.StartsWith(node.Kind.KeyPrefix + "/", StringComparison.Ordinal) || !NodeKey.IsValid(node.Key))
        {
            unit.Add(new WriteProblem(
                WritePart.Nodes,
                index,
                "key",
                "INVALID_KEY",
                $"“{node.Key}” is not a key of a {node.Kind}: write {node.Kind.KeyPrefix}/ and a name."));
            return;
        }

        var kind = kinds.NumberOf(node.Kind.Name);
        var data = json.Attributes(node.Kind.Attributes, node.Values);
        var seq = Find(node.Key)?.Seq;
        if (seq is { } known)
        {
            using var rows = newest.Read(known);
            if (rows.Read())
            {
                if (rows.GetString(1) == data)
                {
                    return;
                }

                var version = rows.GetInt64(0);
                rows.Close();
                retractVersion.Execute(unit.Revision, version);
            }
        }
        else
        {
            seq = unit.Nodes.Next();
            insert.Execute(seq, node.Key, kind);
        }

        Record(unit, node, index, seq.Value, data);
        unit.Touch(kind);
    }

    private void Record(WriteUnit unit, NodeRecord node, int index, long seq, string data)
    {
        var version = unit.Versions.Next();
        insertVersion.Execute(version, seq, data, unit.Revision);
        text.Insert(version, node);
        uniqueValues.Replace(kinds.NumberOf(node.Kind.Name), seq, node, index);
        unit.NodesRecorded++;
    }
}
