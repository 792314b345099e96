using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Puts the words of nodes' searched attributes into the full-text index.</summary>
internal sealed class NodeText(SqliteConnection connection) : IDisposable
{
    private readonly StringBuilder words = new();
    private readonly Statement insert = new(connection, "INSERT INTO node_text (rowid, words) VALUES ($1, $2)", 2);

    public void Insert(long version, NodeRecord node)
    {
        words.Clear();
        foreach (var attribute in node.Kind.Attributes)
        {
            if (attribute.IsSearched)
            {
                Append(node.Values[attribute.Index]);
            }
        }

        if (words.Length > 0)
        {
            insert.Execute(version, words.ToString());
        }
    }

    public void Dispose() => insert.Dispose();

    private void Append(object? value)
    {
        switch (value)
        {
            case string text:
                foreach (var word in Folding.Words(Folding.Fold(text)))
                {
                    words.Append(word).Append(' ');
                }

                break;
            case ImmutableArray<object> elements:
                foreach (var element in elements)
                {
                    Append(element);
                }

                break;
        }
    }
}
