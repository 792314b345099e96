using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

public abstract class TransactionTests(ConnectionFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ICypherConnection Connection => fixture.Connection;

    private async Task<long> CountAsync(string label)
    {
        using var result = await Connection.ReadAsync(new($"MATCH (n:{label}) RETURN count(n)"), Cancellation);
        return result.Single().Integer;
    }

    private static async Task<long> RunAsync(ICypherTransaction transaction, string statement)
    {
        using var result = await transaction.RunAsync(new(statement), Cancellation);
        return result.Single().Integer;
    }

    [Fact]
    public async Task Its_statements_see_each_other_and_others_see_them_once_committed()
    {
        await using var transaction = await Connection.BeginAsync(Cancellation);
        await RunAsync(transaction, "CREATE (:Both) RETURN 1");
        Assert.Equal(2, await RunAsync(transaction, "CREATE (:Both) WITH 1 AS one MATCH (n:Both) RETURN count(n)"));
        Assert.Equal(0, await CountAsync("Both"));
        await transaction.CommitAsync(Cancellation);
        Assert.Equal(2, await CountAsync("Both"));
    }

    [Fact]
    public async Task What_isn_t_committed_is_rolled_back()
    {
        await using (var transaction = await Connection.BeginAsync(Cancellation))
        {
            await RunAsync(transaction, "CREATE (:Never) RETURN 1");
        }

        Assert.Equal(0, await CountAsync("Never"));
    }

    [Fact]
    public async Task A_failed_statement_ends_it()
    {
        await using var transaction = await Connection.BeginAsync(Cancellation);
        await RunAsync(transaction, "CREATE (:Failed) RETURN 1");
        await Assert.ThrowsAsync<CypherException>(() => RunAsync(transaction, "RETURN 1 / 0"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => RunAsync(transaction, "RETURN 1"));
        Assert.Equal(0, await CountAsync("Failed"));
    }

    [Fact]
    public async Task An_empty_one_costs_no_request()
    {
        await using var nobody = ConnectionFixture.Connect(fixture.Options with { Address = new UriBuilder(fixture.Options.Address) { Port = 1 }.Uri });
        await using var transaction = await nobody.BeginAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    [Fact]
    public async Task Work_that_ran_into_a_deadlock_is_done_again()
    {
        await fixture.Server.RunAsync("CREATE (:Lock {id: 1, taken: 0}), (:Lock {id: 2, taken: 0})");
        var firstLocks = new CountdownEvent(2);
        var attempts = 0;
        await Task.WhenAll(LockAsync(1, 2), LockAsync(2, 1));
        Assert.Equal(3, attempts);
        using var result = await Connection.ReadAsync(new("MATCH (n:Lock) RETURN sum(n.taken)"), Cancellation);
        Assert.Equal(4, result.Single().Integer);

        Task LockAsync(int first, int second) => Connection.InTransactionAsync(
            async (transaction, _) =>
            {
                Interlocked.Increment(ref attempts);
                await RunAsync(transaction, $"MATCH (n:Lock {{id: {first}}}) SET n.taken = n.taken + 1 RETURN 1");
                if (!firstLocks.IsSet)
                {
                    firstLocks.Signal();
                    await Task.Run(() => firstLocks.Wait(Cancellation), Cancellation);
                }

                return await RunAsync(transaction, $"MATCH (n:Lock {{id: {second}}}) SET n.taken = n.taken + 1 RETURN 1");
            },
            Cancellation).AsTask();
    }
}

public sealed class HttpTransactionTests(HttpFixture fixture) : TransactionTests(fixture), IClassFixture<HttpFixture>;

public sealed class BoltTransactionTests(BoltFixture fixture) : TransactionTests(fixture), IClassFixture<BoltFixture>;
