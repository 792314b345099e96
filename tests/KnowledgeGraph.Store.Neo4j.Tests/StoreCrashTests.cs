using System.Collections.Immutable;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Tests;

/// <summary>What is left of a write whose server was killed, or takes no writes: all of it or nothing.</summary>
public abstract class StoreCrashTests(Func<Neo4jProcess, string> url) : IAsyncLifetime
{
    private const int Films = 20_000;

    private Neo4jProcess? process;
    private Neo4jStore? store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Neo4jProcess Server => process!;

    private Neo4jStore Store => store!;

    /// <summary>A bundle that takes some seconds to write.</summary>
    private static GraphWrite Bundle { get; } = FilmRecords.Write(
        Enumerable.Range(0, Films).Select(i => FilmRecords.Node($"film/f{i}", $"Film {i}")), []) with
    {
        Bundle = new BundleStamp("films", "hash"),
    };

    public async ValueTask InitializeAsync()
    {
        process = Neo4jProcess.Create();
        await process.StartAsync();
        store = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        process?.Dispose();
    }

    private Task<Neo4jStore> OpenAsync() =>
        Neo4jStore.OpenAsync(Neo4jOptions.Parse(url(Server)), FilmRecords.Model, TimeProvider.System, Cancellation);

    private async Task<string?> FailureAsync() =>
        (await Assert.ThrowsAsync<TraversalException>(async () => await Store.WriteAsync(Bundle, Cancellation))).Code;

    private async Task<(long Revision, string? Bundle, int Nodes)> StateAsync() => (
        await Store.GetRevisionAsync(Cancellation),
        await Store.FindBundleAsync("films", Cancellation),
        (await Store.FindNodesAsync(Bundle.Nodes.Select(node => node.Key), Cancellation)).Count);

    [Fact]
    public async Task A_bundle_is_there_whole_or_not_at_all()
    {
        var writing = Store.WriteAsync(Bundle, Cancellation).AsTask();
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        Assert.False(writing.IsCompleted);
        await Server.KillAsync();
        var failure = await Assert.ThrowsAsync<TraversalException>(() => writing);
        Assert.Contains(failure.Code, ImmutableArray.Create(StoreErrorCodes.StoreUnavailable, StoreErrorCodes.WriteOutcomeUnknown));
        Assert.Equal(StoreErrorCodes.StoreUnavailable, await FailureAsync());

        await Server.StartAsync();
        Assert.Equal((0, null, 0), await StateAsync());
        var result = await Store.WriteAsync(Bundle, Cancellation);
        Assert.Equal((1, Films), (result.Revision, result.NodesRecorded));
        Assert.Equal((1, "hash", Films), await StateAsync());
    }

    [Fact]
    public async Task A_server_that_takes_no_writes_still_answers()
    {
        await Server.StopAsync();
        await Server.StartReadOnlyAsync();
        Assert.Equal(StoreErrorCodes.StoreReadOnly, await FailureAsync());
        Assert.Equal((0, null, 0), await StateAsync());
        await using (var opened = await OpenAsync())
        {
            Assert.Equal(0, await opened.GetRevisionAsync(Cancellation));
        }
    }
}

public sealed class HttpStoreCrashTests() : StoreCrashTests(server => server.HttpUrl);

public sealed class BoltStoreCrashTests() : StoreCrashTests(server => server.BoltUrl);
