using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Store.Neo4j.Tests.Ledger;

/// <summary>A database that is killed in the middle of a load has the graph as it was before.</summary>
public sealed class LoadCrashTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<Neo4jStore> OpenAsync(Neo4jProcess server) =>
        Neo4jStore.OpenAsync(Neo4jOptions.Parse(server.BoltUrl), FilmRecords.Model, TimeProvider.System, Cancellation);

    private static LoadBatch Batch(int number) => new(
        [.. Enumerable.Range(0, 500).Select(i => Node($"film/f{number}-{i}", $"Film {i}"))],
        [.. Enumerable.Range(0, 500).Select(i => Claim("Credit", $"c{number}-{i}", "person/ada-kohler", $"film/f{number}-{i}", "1979", ("job", "DIRECTS")))]);

    [Fact]
    public async Task Neo4j_killed_in_the_middle()
    {
        using var server = Neo4jProcess.Create();
        await server.StartAsync();
        await using var store = await OpenAsync(server);
        Assert.Equal(1, (await store.WriteAsync(FilmGraph.All, Cancellation)).Revision);

        await using (var load = await store.BeginLoadAsync("loader", new BundleStamp("films", "hash"), Cancellation))
        {
            Assert.Empty(await load.AppendAsync(Batch(0), Cancellation));
            var killing = server.KillAsync();
            var failure = await Assert.ThrowsAsync<TraversalException>(async () =>
            {
                for (var number = 1; ; number++)
                {
                    Assert.Empty(await load.AppendAsync(Batch(number), Cancellation));
                }
            });
            Assert.Equal(StoreErrorCodes.StoreUnavailable, failure.Code);
            await killing;
        }

        await server.StartAsync();
        Assert.Equal(1, await store.GetRevisionAsync(Cancellation));
        Assert.Empty(await store.FindNodesAsync(["film/f0-0"], Cancellation));
        Assert.Null(await store.FindBundleAsync("films", Cancellation));
        var later = await store.WriteAsync(Write([Node("film/f0-0", "Another")], []), Cancellation);
        Assert.Equal((2, 1, 0), (later.Revision, later.NodesRecorded, later.ClaimsRecorded));
        Assert.Equal(
            ["film/f0-0"], await store.FindNodesAsync(Batch(0).Nodes.Concat(Batch(1).Nodes).Select(node => node.Key), Cancellation));
    }
}
