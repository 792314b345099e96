using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>A commit whose answer is lost has happened or hasn't; work is never done twice, nor taken for done when it isn't.</summary>
public abstract class LostCommitTests(ConnectionFixture fixture, byte[] commit)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Neo4jOptions Options => fixture.Options;

    private LossyProxy Proxy(bool losesAnswer) => new(Options.Address, commit, losesAnswer);

    private ICypherConnection ConnectThrough(LossyProxy proxy) => ConnectionFixture.Connect(Options with { Address = proxy.Address });

    private static async ValueTask<int> CreateAsync(ICypherTransaction transaction, string label, CancellationToken cancellationToken)
    {
        using var result = await transaction.RunAsync(new($"CREATE (n:{label}) RETURN 7"), cancellationToken);
        return (int)result.Single().Integer;
    }

    private async Task<long> CountAsync(string label, CancellationToken cancellationToken)
    {
        using var result = await fixture.Connection.ReadAsync(new($"MATCH (n:{label}) RETURN count(n)"), cancellationToken);
        return result.Single().Integer;
    }

    /// <summary>Does work whose commit doesn't reach the server.</summary>
    protected async Task LosesAsync(string label, Func<CancellationToken, ValueTask<bool>>? wasCommitted)
    {
        using var proxy = Proxy(losesAnswer: false);
        await using var connection = ConnectThrough(proxy);
        Assert.Equal(7, await connection.InTransactionAsync((transaction, token) => CreateAsync(transaction, label, token), wasCommitted, Cancellation));
        Assert.Equal((1, 2), (await CountAsync(label, Cancellation), proxy.Commits));
    }

    [Fact]
    public Task One_that_didn_t_happen_is_told_by_who_can_look_and_done_again() =>
        LosesAsync("NotHappened", async token => await CountAsync("NotHappened", token) == 1);

    [Fact]
    public async Task One_that_happened_is_told_by_who_can_look()
    {
        using var proxy = Proxy(losesAnswer: true);
        await using var connection = ConnectThrough(proxy);
        var result = await connection.InTransactionAsync(
            (transaction, token) => CreateAsync(transaction, "Happened", token),
            async token => await CountAsync("Happened", token) == 1,
            Cancellation);
        Assert.Equal((7, 1, 1), (result, await CountAsync("Happened", Cancellation), proxy.Commits));
    }

    [Fact]
    public async Task One_of_which_nobody_knows_is_not_done_again()
    {
        using var proxy = Proxy(losesAnswer: true);
        await using var connection = ConnectThrough(proxy);
        var failure = await Assert.ThrowsAsync<CypherException>(async () => await connection.InTransactionAsync(
            (transaction, token) => CreateAsync(transaction, "Unknown", token), Cancellation));
        Assert.True(failure.OutcomeUnknown);
        Assert.Equal("WRITE_OUTCOME_UNKNOWN", failure.Shown()!.Code);
        Assert.Equal((1, 1), (await CountAsync("Unknown", Cancellation), proxy.Commits));
    }
}

public sealed class HttpLostCommitTests(HttpFixture fixture)
    : LostCommitTests(fixture, "/commit HTTP"u8.ToArray()), IClassFixture<HttpFixture>
{
    /// <summary>The transaction outlives its connection, so it can be asked for.</summary>
    [Fact]
    public Task One_that_can_still_be_rolled_back_is_done_again() => LosesAsync("NotReached", wasCommitted: null);
}

public sealed class BoltLostCommitTests(BoltFixture fixture) : LostCommitTests(fixture, [0, 2, 0xB0, 0x12, 0, 0]), IClassFixture<BoltFixture>;
