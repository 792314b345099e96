using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Store.Embedded.Tests;

/// <summary>A database file in a folder of its own, which is deleted in the end.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-store-").FullName;

    public string Path => System.IO.Path.Combine(folder, "graph.db");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 3, 7, 12, 0, 0, TimeSpan.Zero));

    public EmbeddedStore Open() => EmbeddedStore.Open(Path, Records.Model, Clock);

    public string[] Files() => [.. Directory.GetFiles(folder).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal)!];

    /// <summary>The one value of a query, past the store.</summary>
    public object? Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

internal static class StoreExtensions
{
    public static async Task<WriteResult> Write(
        this EmbeddedStore store, GraphWrite write) => await store.WriteAsync(write, TestContext.Current.CancellationToken);
}
