using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>Shared records while connections break, as they do when the server restarts: a read is no write whose outcome is unknown.</summary>
public abstract class LostRecordTests(ConnectionFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Neo4jRecordStore ConnectThrough(LossyProxy proxy) => new(fixture.Options with { Address = proxy.Address }, TimeProvider.System);

    private LossyProxy ProxyThatBreaksAt(string statement) =>
        new(fixture.Options.Address, System.Text.Encoding.ASCII.GetBytes(statement), losesAnswer: false);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_read_is_asked_for_again(bool one)
    {
        using var proxy = ProxyThatBreaksAt("MATCH (record:Record {collection: $collection");
        await using var records = ConnectThrough(proxy);

        Assert.Equal(0, one ? Convert.ToInt32(await records.GetAsync("lost", "a", Cancellation) is not null) : (await records.ListAsync("lost", Cancellation)).Length);
        Assert.Equal(2, proxy.Commits);
    }

    [Fact]
    public async Task What_is_written_may_be_there()
    {
        using var proxy = ProxyThatBreaksAt("MERGE (record:Record");
        await using var records = ConnectThrough(proxy);

        var failure = await Assert.ThrowsAsync<TraversalException>(async () => await records.PutAsync("lost", "a", "{}", null, Cancellation));

        Assert.Equal(("WRITE_OUTCOME_UNKNOWN", 1), (failure.Code, proxy.Commits));
    }
}

public sealed class HttpLostRecordTests(HttpFixture fixture) : LostRecordTests(fixture), IClassFixture<HttpFixture>;

public sealed class BoltLostRecordTests(BoltFixture fixture) : LostRecordTests(fixture), IClassFixture<BoltFixture>;
