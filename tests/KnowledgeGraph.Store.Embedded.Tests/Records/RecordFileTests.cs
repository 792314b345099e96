using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded.Tests;

public sealed class RecordFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-records-").FullName;

    private string FilePath => Path.Combine(folder, "records.db");

    [Fact]
    public async Task What_was_stored_is_there_when_the_file_is_opened_again()
    {
        await using (var records = EmbeddedRecordStore.Open(FilePath))
        {
            Assert.True(await records.PutAsync("keys", "a", "{}", null, TestContext.Current.CancellationToken));
        }

        await using var again = EmbeddedRecordStore.Open(FilePath);
        Assert.Equal(new("a", "{}", 1), await again.GetAsync("keys", "a", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        Execute("CREATE TABLE t (x)");
        AssertRefused($"The file {FilePath} is not a database of this program: give another path, or move the file away.");
    }

    [Fact]
    public void Something_else_is_refused_and_left_alone()
    {
        File.WriteAllText(FilePath, string.Concat(Enumerable.Repeat("This is a letter, not a database.\n", 10)));
        AssertRefused($"The file {FilePath} is damaged: restore it from a backup, or move it away.");
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_alone()
    {
        await EmbeddedRecordStore.Open(FilePath).DisposeAsync();
        Execute("PRAGMA user_version = 9; PRAGMA wal_checkpoint(TRUNCATE)");
        AssertRefused(
            $"The file {FilePath} is of version 9, and this program knows versions up to 1: use the newer program that wrote it.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void AssertRefused(string message)
    {
        var content = File.ReadAllBytes(FilePath);
        Assert.Equal(message, Assert.Throws<StoreOpenException>(() => EmbeddedRecordStore.Open(FilePath)).Message);
        Assert.Equal(content, File.ReadAllBytes(FilePath));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
