using System.Collections.Concurrent;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Finds versions of nodes by their words in the ledger's full-text index. Any number of threads may search at once.</summary>
/// <param name="path">The ledger's file.</param>
internal sealed class TextIndex(string path) : IDisposable
{
    private readonly ConcurrentBag<Search> idle = [];
    private readonly ConcurrentBag<Search> opened = [];

    /// <summary>The places of the versions that have all words, the last one as the beginning of a word; in no order.</summary>
    /// <param name="cancellation">Interrupts SQLite, wherever it is.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> fired.</exception>
    public List<int> Find(SearchQuery query, CancellationToken cancellation)
    {
        var found = new List<int>();
        if (query.IsEmpty)
        {
            return found;
        }

        var search = idle.TryTake(out var waiting) ? waiting : Open();
        try
        {
            // It is taken back before the search is idle, so that it can't interrupt another.
            using var interruption = cancellation.UnsafeRegister(static search => ((Search)search!).Interrupt(), search);
            cancellation.ThrowIfCancellationRequested();
            using var rows = new LedgerRows(search.Statement.Read(Match(query)));
            while (rows.Read())
            {
                found.Add(rows.Place(0));
            }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellation);
        }
        finally
        {
            idle.Add(search);
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

    private Search Open()
    {
        var search = new Search(LedgerConnection.Open(path));
        opened.Add(search);
        return search;
    }

    private sealed class Search(SqliteConnection connection) : IDisposable
    {
        public Statement Statement { get; } = new(connection, "SELECT rowid FROM node_text WHERE node_text MATCH $1", 1);

        /// <summary>Ends what runs on the connection; called from any thread (https://www.sqlite.org/c3ref/interrupt.html).</summary>
        public void Interrupt() => raw.sqlite3_interrupt(connection.Handle);

        public void Dispose()
        {
            Statement.Dispose();
            connection.Dispose();
        }
    }
}
