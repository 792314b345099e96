using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>What every <see cref="IRecordStore"/> does. Each test has a store of its own, empty at first.</summary>
public abstract class RecordStoreContract : IAsyncLifetime
{
    private const string Keys = "keys";
    private const string Hooks = "hooks";

    private RecordsUnderTest? opened;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IRecordStore Records => opened!.Records;

    /// <summary>Opens a store that holds no records.</summary>
    protected abstract ValueTask<RecordsUnderTest> OpenAsync();

    public async ValueTask InitializeAsync() => opened = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (opened is not null)
        {
            await opened.Close();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_record_is_read_as_it_was_stored()
    {
        const string json = """{ "name": "é😀\u0000", "n": 1.50 }""";
        Assert.True(await PutAsync(Keys, "a", json));

        Assert.Equal(new StoredRecord("a", json, 1), await GetAsync(Keys, "a"));
        Assert.Null(await GetAsync(Keys, "A"));
        Assert.Null(await GetAsync(Hooks, "a"));
    }

    [Fact]
    public async Task A_collection_is_listed_in_the_order_of_its_ids()
    {
        foreach (var id in new[] { "b", "😀", "B", "\uFF5E", "a" })
        {
            Assert.True(await PutAsync(Keys, id, "{}"));
        }

        Assert.True(await PutAsync(Hooks, "c", "{}"));

        var found = await Records.ListAsync(Keys, Cancellation);
        Assert.Equal(["B", "a", "b", "\uFF5E", "😀"], found.Select(record => record.Id));
        Assert.Empty(await Records.ListAsync("nothing", Cancellation));
    }

    [Fact]
    public async Task Storing_again_takes_the_place_and_counts()
    {
        Assert.True(await PutAsync(Keys, "a", "1"));
        Assert.True(await PutAsync(Keys, "a", "2"));

        Assert.Equal(new StoredRecord("a", "2", 2), await GetAsync(Keys, "a"));
    }

    [Fact]
    public async Task A_version_that_is_named_has_to_be_there()
    {
        Assert.False(await PutAsync(Keys, "a", "0", ifVersion: 1));
        Assert.Null(await GetAsync(Keys, "a"));
        Assert.True(await PutAsync(Keys, "a", "1", ifVersion: 0));
        Assert.False(await PutAsync(Keys, "a", "2", ifVersion: 0));
        Assert.True(await PutAsync(Keys, "a", "3", ifVersion: 1));
        Assert.False(await PutAsync(Keys, "a", "4", ifVersion: 1));

        Assert.Equal(new StoredRecord("a", "3", 2), await GetAsync(Keys, "a"));
    }

    [Fact]
    public async Task Of_several_writers_that_name_one_version_one_succeeds()
    {
        await using var other = opened!.OpenAgain();
        for (var version = 0; version < 20; version++)
        {
            var current = version;
            var stored = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(
                async () => await (writer % 2 == 0 ? Records : other.Records).PutAsync(Keys, "a", $"{writer}", current, Cancellation))));
            Assert.Single(stored, true);
        }

        Assert.Equal(20, (await GetAsync(Keys, "a"))!.Version);
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_may_come_again()
    {
        Assert.False(await DeleteAsync(Keys, "a"));
        Assert.True(await PutAsync(Keys, "a", "1"));
        Assert.True(await PutAsync(Keys, "a", "2"));

        Assert.True(await DeleteAsync(Keys, "a"));
        Assert.Null(await GetAsync(Keys, "a"));
        Assert.True(await PutAsync(Keys, "a", "3", ifVersion: 0));
        Assert.Equal(new StoredRecord("a", "3", 1), await GetAsync(Keys, "a"));
    }

    [Fact]
    public async Task Another_server_sees_it_at_once()
    {
        await using var other = opened!.OpenAgain();
        Assert.Empty(await other.Records.ListAsync(Keys, Cancellation));
        Assert.True(await PutAsync(Keys, "a", "1"));

        Assert.Equal(new StoredRecord("a", "1", 1), await other.Records.GetAsync(Keys, "a", Cancellation));
        Assert.True(await other.Records.DeleteAsync(Keys, "a", Cancellation));
        Assert.Null(await GetAsync(Keys, "a"));
    }

    private ValueTask<StoredRecord?> GetAsync(string collection, string id) => Records.GetAsync(collection, id, Cancellation);

    private ValueTask<bool> PutAsync(string collection, string id, string json, long? ifVersion = null) =>
        Records.PutAsync(collection, id, json, ifVersion, Cancellation);

    private ValueTask<bool> DeleteAsync(string collection, string id) => Records.DeleteAsync(collection, id, Cancellation);
}

/// <summary>Records that a contract test opened.</summary>
/// <param name="OpenAgain">Opens the same records as another server would.</param>
/// <param name="Close">Is rid of them.</param>
public sealed record RecordsUnderTest(IRecordStore Records, Func<RecordsUnderTest> OpenAgain, Func<ValueTask> Close) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Close();
}
