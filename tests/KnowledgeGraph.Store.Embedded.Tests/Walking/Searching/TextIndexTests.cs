using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded.Tests.Walking.Searching;

/// <summary>A search that nobody waits for ends, and the next one isn't the worse for it.</summary>
public sealed class TextIndexTests : IDisposable
{
    private const int Rows = 50_000;
    private static readonly SearchQuery Query = SearchQuery.Parse("word");

    private readonly StoreFile file = new();
    private readonly TextIndex index;

    public TextIndexTests()
    {
        using (var connection = LedgerConnection.OpenFirst(file.Path))
        {
            LedgerConnection.Execute(
                connection,
                $"""
                WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {Rows})
                INSERT INTO node_text (rowid, words) SELECT n, 'word' FROM number
                """);
        }

        index = new TextIndex(file.Path);
    }

    public void Dispose()
    {
        index.Dispose();
        file.Dispose();
    }

    [Fact]
    public void It_is_not_begun_when_nobody_waits()
    {
        Assert.Throws<OperationCanceledException>(() => index.Find(Query, new CancellationToken(canceled: true)));
        Assert.Equal(Rows, index.Find(Query, TestContext.Current.CancellationToken).Count);
    }

    [Fact]
    public async Task It_is_interrupted_wherever_it_is()
    {
        // Whether the token fires before, in or after a search is left to chance, so it is tried until one was under way.
        Exception? ended = null;
        while (ended?.InnerException is not SqliteException)
        {
            using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
            ended = await Record.ExceptionAsync(() => Task.Run(() => index.Find(Query, gone.Token)));
            Assert.True(ended is null or OperationCanceledException, $"{ended}");
            Assert.Equal(Rows, index.Find(Query, TestContext.Current.CancellationToken).Count);
        }
    }
}
