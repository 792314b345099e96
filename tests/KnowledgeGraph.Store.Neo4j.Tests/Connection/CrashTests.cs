using System.Diagnostics;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>What a connection makes of a server that is killed and comes back; each test has one of its own.</summary>
public abstract class CrashTests(Func<Neo4jProcess, string> url) : IAsyncLifetime
{
    private Neo4jProcess? process;
    private ICypherConnection? opened;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Neo4jProcess Server => process!;

    private ICypherConnection Connection => opened!;

    public async ValueTask InitializeAsync()
    {
        process = Neo4jProcess.Create();
        await process.StartAsync();
        opened = ConnectionFixture.Connect(Neo4jOptions.Parse(url(process)));
        Assert.Equal(0, await CountAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await (opened?.DisposeAsync() ?? ValueTask.CompletedTask);
        process?.Dispose();
    }

    private async Task<long> CountAsync()
    {
        using var result = await Connection.ReadAsync(new("MATCH (n:Written) RETURN count(n)"), Cancellation);
        return result.Single().Integer;
    }

    private static CypherStatement Slow(string effect) =>
        new($"CYPHER runtime=slotted UNWIND range(1, 100000000) AS n WITH count(n % 7) AS n {effect} RETURN n");

    private async Task KillWhileAsync(Task running)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        Assert.False(running.IsCompleted);
        await Server.KillAsync();
    }

    [Fact]
    public async Task In_the_middle_of_a_read()
    {
        var reading = Connection.ReadAsync(Slow(""), Cancellation).AsTask();
        await KillWhileAsync(reading);
        var failure = await Assert.ThrowsAsync<CypherException>(() => reading);
        Assert.Equal(CypherFailure.Unavailable, failure.Failure);
        Assert.Equal("STORE_UNAVAILABLE", failure.Shown()!.Code);
        Assert.Equal("The store can't be reached at the moment; try again in a while.", failure.Shown()!.Message);

        var soon = Stopwatch.StartNew();
        Assert.True((await Assert.ThrowsAsync<CypherException>(CountAsync)).NotSent);
        Assert.True(soon.Elapsed < TimeSpan.FromSeconds(20), $"{soon.Elapsed}");

        await Server.StartAsync();
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task In_the_middle_of_a_write_and_between_two_of_a_transaction()
    {
        var writing = Connection.WriteAsync(Slow("CREATE (:Written)"), Cancellation).AsTask();
        await KillWhileAsync(writing);
        Assert.True((await Assert.ThrowsAsync<CypherException>(() => writing)).OutcomeUnknown);
        await Server.StartAsync();
        Assert.Equal(0, await CountAsync());

        var failure = await Assert.ThrowsAsync<CypherException>(async () => await Connection.InTransactionAsync(
            async (transaction, token) =>
            {
                using var result = await transaction.RunAsync(new("CREATE (:Written) RETURN 1"), token);
                await Server.KillAsync();
                return result.Single().Integer;
            },
            Cancellation));
        Assert.Equal(CypherFailure.Unavailable, failure.Failure);
        await Server.StartAsync();
        Assert.Equal(0, await CountAsync());
    }
}

public sealed class HttpCrashTests() : CrashTests(server => server.HttpUrl);

public sealed class BoltCrashTests() : CrashTests(server => server.BoltUrl);
