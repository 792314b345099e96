using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>A commit whose answer is lost has happened or hasn't; work is never done twice, nor taken for done when it isn't.</summary>
public sealed class LostCommitTests(ConnectionFixture fixture) : IClassFixture<ConnectionFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Neo4jOptions Options => Neo4jOptions.Parse(fixture.Server.Url);

    private LossyProxy Proxy(bool losesAnswer) => new(Options.Address, losesAnswer);

    private HttpCypherConnection ConnectThrough(LossyProxy proxy) => new(Options with { Address = proxy.Address }, TimeProvider.System);

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

    [Fact]
    public async Task One_that_didn_t_reach_the_server_is_rolled_back_and_done_again()
    {
        using var proxy = Proxy(losesAnswer: false);
        await using var connection = ConnectThrough(proxy);
        ICypherConnection through = connection;
        Assert.Equal(7, await through.InTransactionAsync((transaction, token) => CreateAsync(transaction, "NotReached", token), Cancellation));
        Assert.Equal((1, 2), (await CountAsync("NotReached", Cancellation), proxy.Commits));
    }

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
        ICypherConnection through = connection;
        var failure = await Assert.ThrowsAsync<CypherException>(async () => await through.InTransactionAsync(
            (transaction, token) => CreateAsync(transaction, "Unknown", token), Cancellation));
        Assert.True(failure.OutcomeUnknown);
        Assert.Equal("WRITE_OUTCOME_UNKNOWN", failure.Shown()!.Code);
        Assert.Equal((1, 1), (await CountAsync("Unknown", Cancellation), proxy.Commits));
    }
}
