using System.Collections.Concurrent;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Finds versions of nodes by their words in the ledger's full-text index. Any number of threads may search at once.</summary>
/// <param name="path">The ledger's file.</param>
internal sealed class TextIndex(string path) : IDisposable
{
    /// <summary>How many words one query of the index has: its parser's stack is bounded.</summary>
    private const int MostAlternatives = 50;

    private readonly ConcurrentBag<Search> idle = [];
    private readonly ConcurrentBag<Search> opened = [];

    /// <summary>The places of the versions that have all words, the last one as the beginning of a word; in no order.</summary>
    /// <param name="cancellation">Interrupts SQLite, wherever it is.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> fired.</exception>
    public List<int> Find(SearchQuery query, CancellationToken cancellation)
    {
        var found = new List<int>();
        if (!query.IsEmpty)
        {
            Find(Match(query), found.Add, cancellation);
        }

        return found;
    }

    /// <summary>The places of the versions that have one of the words; in no order.</summary>
    /// <inheritdoc cref="Find(SearchQuery, CancellationToken)"/>
    public HashSet<int> FindAny(IEnumerable<WordTerm> words, CancellationToken cancellation)
    {
        var found = new HashSet<int>();
        foreach (var some in words.Chunk(MostAlternatives))
        {
            Find(string.Join(" OR ", some.Select(word => $"\"{word.Text}\"{(word.IsBeginning ? " *" : null)}")), place => found.Add(place), cancellation);
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

    private void Find(string match, Action<int> found, CancellationToken cancellation)
    {
        var search = idle.TryTake(out var waiting) ? waiting : Open();
        try
        {
            // It is taken back before the search is idle, so that it can't interrupt another.
            using var interruption = cancellation.UnsafeRegister(static search => ((Search)search!).Interrupt(), search);
            cancellation.ThrowIfCancellationRequested();
            using var rows = new LedgerRows(search.Statement.Read(match));
            while (rows.Read())
            {
                found(rows.Place(0));
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
