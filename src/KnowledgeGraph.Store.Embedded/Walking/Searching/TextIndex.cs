using System.Collections.Concurrent;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Finds versions of nodes by their words in the ledger's full-text index. Any number of threads may search at once.</summary>
/// <param name="path">The ledger's file.</param>
internal sealed class TextIndex(string path) : IDisposable
{
    private readonly ConcurrentBag<Statement> idle = [];
    private readonly ConcurrentBag<IDisposable> opened = [];

    /// <summary>The places of the versions that have all words, the last one as the beginning of a word; in no order.</summary>
    public List<int> Find(SearchQuery query)
    {
        var found = new List<int>();
        if (query.IsEmpty)
        {
            return found;
        }

        var statement = idle.TryTake(out var waiting) ? waiting : Open();
        try
        {
            using var rows = new LedgerRows(statement.Read(Match(query)));
            while (rows.Read())
            {
                found.Add(rows.Place(0));
            }
        }
        finally
        {
            idle.Add(statement);
        }

        return found;
    }

    public void Dispose()
    {
        foreach (var item in opened)
        {
            item.Dispose();
        }
    }

    /// <summary>
    /// https://www.sqlite.org/fts5.html, § Full-text Query Syntax. Words hold letters and digits only, so none needs escaping.
    /// </summary>
    private static string Match(SearchQuery query)
    {
        var whole = query.WholeWords.ToArray().Select(word => $"\"{word}\" ");
        return string.Concat(whole) + $"\"{query.Prefix}\" *";
    }

    private Statement Open()
    {
        var connection = LedgerConnection.Open(path);
        var statement = new Statement(connection, "SELECT rowid FROM node_text WHERE node_text MATCH $1", 1);
        opened.Add(statement);
        opened.Add(connection);
        return statement;
    }
}
