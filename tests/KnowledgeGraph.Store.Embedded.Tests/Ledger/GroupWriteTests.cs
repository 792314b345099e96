using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;
using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Ledger;

/// <summary>Writes that wait for the same turn, as those do that come during a load, and share a transaction.</summary>
public sealed class GroupWriteTests : IDisposable
{
    private readonly StoreFile file = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_is_a_revision_of_its_own_whatever_becomes_of_the_others()
    {
        await using var store = file.Open();
        using var calledOff = new CancellationTokenSource();
        await using var load = await store.BeginLoadAsync("importer", null, Cancellation);
        var first = store.WriteAsync(Write([Node("country/fra", "France")], []), Cancellation).AsTask();
        var refused = store.WriteAsync(Write([], [Membership("country/fra", "institution/lost")]), Cancellation).AsTask();
        var cancelled = store.WriteAsync(Write([Node("country/ita", "Italy")], []), calledOff.Token).AsTask();
        var keyed = Write([Node("country/bel", "Belgium")], []) with { Idempotency = new IdempotencyStamp("key", "input") };
        var second = store.WriteAsync(keyed, Cancellation).AsTask();
        var repeated = store.WriteAsync(keyed, Cancellation).AsTask();
        var late = store.WriteAsync(Write([Node("country/lux", "Luxembourg")], []) with { IfRevision = 0 }, Cancellation).AsTask();
        var third = store.WriteAsync(Write([Node("country/lux", "Luxembourg")], []) with { IfRevision = 2 }, Cancellation).AsTask();
        Assert.False(first.IsCompleted);
        await calledOff.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await load.DisposeAsync();

        Assert.Equal((1, 1), ((await first).Revision, (await first).NodesRecorded));
        Assert.Equal((1, WriteErrorCodes.UnknownNode), ((await refused).Revision, Assert.Single((await refused).Problems).Code));
        Assert.Equal((2, false), ((await second).Revision, (await second).IsReplayed));
        Assert.Equal((2, true), ((await repeated).Revision, (await repeated).IsReplayed));
        Assert.Equal((2, WriteErrorCodes.RevisionConflict), ((await late).Revision, Assert.Single((await late).Problems).Code));
        Assert.Equal((3, 1), ((await third).Revision, (await third).NodesRecorded));
        Assert.Equal(3, await store.GetRevisionAsync(Cancellation));
        Assert.Equal(3L, file.Query("SELECT count(*) FROM node"));
    }

    /// <summary>A trigger stands for what one write alone may meet: it stops the statement, or, as a full disk does, ends the transaction.</summary>
    [Theory]
    [InlineData("ABORT")]
    [InlineData("ROLLBACK")]
    public async Task What_the_file_can_t_take_up_fails_alone(string way)
    {
        await using var store = file.Open();
        file.Query($"CREATE TRIGGER refusal BEFORE INSERT ON node WHEN NEW.key = 'country/ita' BEGIN SELECT RAISE({way}, 'no room'); END");
        await using var load = await store.BeginLoadAsync("importer", null, Cancellation);
        var first = store.WriteAsync(Write([Node("country/fra", "France")], []), Cancellation).AsTask();
        var refused = store.WriteAsync(Write([], [Membership("country/fra", "institution/lost")]), Cancellation).AsTask();
        var failing = store.WriteAsync(Write([Node("country/lux", "Luxembourg"), Node("country/ita", "Italy")], []), Cancellation).AsTask();
        var second = store.WriteAsync(Write([Node("country/bel", "Belgium")], []), Cancellation).AsTask();
        await load.DisposeAsync();

        Assert.Equal((1, 1), ((await first).Revision, (await first).NodesRecorded));
        Assert.Equal((1, WriteErrorCodes.UnknownNode), ((await refused).Revision, Assert.Single((await refused).Problems).Code));
        await Assert.ThrowsAsync<SqliteException>(() => failing);
        Assert.Equal((2, 1), ((await second).Revision, (await second).NodesRecorded));
        Assert.Equal("country/fra country/bel", file.Query("SELECT group_concat(key, ' ') FROM (SELECT key FROM node ORDER BY seq)"));

        file.Query("DROP TRIGGER refusal");
        Assert.Equal(3, (await store.WriteAsync(Write([Node("country/ita", "Italy")], []), Cancellation)).Revision);
    }

    public void Dispose() => file.Dispose();
}
