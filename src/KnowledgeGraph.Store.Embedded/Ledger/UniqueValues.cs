using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Sees to it that no two nodes of a kind share the value of a `@unique` attribute. The values of all nodes of a write go out
/// before any comes in, so that two nodes may swap theirs.
/// </summary>
internal sealed class UniqueValues : IDisposable
{
    private readonly Statement delete;
    private readonly Statement find;
    private readonly Statement insert;
    private readonly List<Pending> pending = [];

    public UniqueValues(SqliteConnection connection)
    {
        delete = new Statement(connection, "DELETE FROM unique_value WHERE node = $1", 1);
        find = new Statement(
            connection,
            """
            SELECT node.key FROM unique_value u JOIN node ON node.seq = u.node
            WHERE u.kind = $1 AND u.attribute = $2 AND u.value = $3
            """,
            3);
        insert = new Statement(connection, "INSERT INTO unique_value (kind, attribute, value, node) VALUES ($1, $2, $3, $4)", 4);
    }

    /// <summary>Takes out a node's values and remembers its new ones.</summary>
    public void Replace(long kind, long seq, NodeRecord node, int index)
    {
        if (node.Kind.Attributes.Any(attribute => attribute.IsUnique))
        {
            delete.Execute(seq);
            pending.Add(new Pending(kind, seq, node, index));
        }
    }

    /// <summary>Puts the new values in; one that another node has is a problem.</summary>
    public void Check(WriteUnit unit)
    {
        foreach (var item in pending)
        {
            foreach (var attribute in item.Node.Kind.Attributes)
            {
                if (attribute.IsUnique && item.Node.Values[attribute.Index] is { } value)
                {
                    Insert(unit, item, attribute, value);
                }
            }
        }

        pending.Clear();
    }

    /// <summary>Drops what a write that was broken off left behind.</summary>
    public void Forget() => pending.Clear();

    public void Dispose()
    {
        delete.Dispose();
        find.Dispose();
        insert.Dispose();
    }

    private void Insert(WriteUnit unit, Pending item, AttributeDefinition attribute, object value)
    {
        foreach (var element in value as ImmutableArray<object>? ?? [value])
        {
            var text = ValueText.Print(element);
            if (find.Scalar(item.Kind, attribute.Name, text) is not string other)
            {
                insert.Execute(item.Kind, attribute.Name, text, item.Seq);
            }
            else if (other != item.Node.Key)
            {
                unit.Add(new WriteProblem(
                    WritePart.Nodes,
                    item.Index,
                    attribute.Name,
                    "DUPLICATE_VALUE",
                    $"“{text}” is the {attribute.Name} of {other} already: no two nodes of kind {item.Node.Kind} may share it."));
            }
        }
    }

    private readonly record struct Pending(long Kind, long Seq, NodeRecord Node, int Index);
}
