using System.Diagnostics;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>A statement that nobody waits for any more ends on the server, too, which goes on by itself.</summary>
public abstract class CancellationTests(ConnectionFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static CypherStatement Slow(string name) => new($"UNWIND range(1, 2000000000) AS {name} WITH {name} WHERE {name} % 7 = 8 RETURN count({name})");

    private async Task<int> RunningAsync(string name) => (await fixture.Server.RunAsync(
        $"SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' AND currentQuery CONTAINS ' {name} ' RETURN 1")).Count;

    /// <summary>Waits until as many such statements run on the server.</summary>
    private async Task WaitForAsync(string name, int count)
    {
        for (var waited = Stopwatch.StartNew(); await RunningAsync(name) != count; await Task.Delay(50, Cancellation))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), $"{await RunningAsync(name)} of {name} run, not {count}");
        }
    }

    [Fact]
    public async Task A_cancelled_read()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reading = fixture.Connection.ReadAsync(Slow("reading"), cancelling.Token).AsTask();
        await WaitForAsync("reading", 1);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await WaitForAsync("reading", 0);
    }

    [Fact]
    public async Task Several_at_once()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reading = Enumerable.Range(0, 5).Select(_ => fixture.Connection.ReadAsync(Slow("several"), cancelling.Token).AsTask()).ToArray();
        await WaitForAsync("several", 5);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(reading));
        await WaitForAsync("several", 0);
    }

    [Fact]
    public async Task A_cancelled_statement_takes_its_transaction_with_it()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using (var transaction = await fixture.Connection.BeginAsync(Cancellation))
        {
            (await transaction.RunAsync(new("CREATE (:Cancelled)"), Cancellation)).Dispose();
            var writing = transaction.RunAsync(Slow("writing"), cancelling.Token).AsTask();
            await WaitForAsync("writing", 1);
            await cancelling.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        }

        await WaitForAsync("writing", 0);
        Assert.Equal(["0"], await fixture.Server.RunAsync("MATCH (n:Cancelled) RETURN count(n)"));
    }

    [Fact]
    public async Task Somebody_else_ending_it_is_a_failure()
    {
        var reading = fixture.Connection.ReadAsync(Slow("ended"), Cancellation).AsTask();
        await WaitForAsync("ended", 1);
        await fixture.Server.RunAsync(
            "SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery WHERE currentQuery STARTS WITH 'UNWIND' TERMINATE TRANSACTIONS id YIELD message RETURN message");
        Assert.Equal(CypherFailure.Terminated, (await Assert.ThrowsAsync<CypherException>(() => reading)).Failure);
    }
}

public sealed class HttpCancellationTests(HttpFixture fixture) : CancellationTests(fixture), IClassFixture<HttpFixture>;

public sealed class BoltCancellationTests(BoltFixture fixture) : CancellationTests(fixture), IClassFixture<BoltFixture>;
