using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Tests.Contracts;

public sealed class Neo4jGraphLedgerTests : GraphLedgerContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

public sealed class Neo4jGraphFollowTests : GraphFollowContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

internal static class Neo4jStores
{
    /// <summary>Opens an empty store in the one database there is.</summary>
    public static async ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock)
    {
        var server = await Neo4jTestServer.GetAsync();
        await server.WipeAsync();
        var store = await Neo4jStore.OpenAsync(Neo4jOptions.Parse(server.Url), model, clock, TestContext.Current.CancellationToken);
        return new StoreUnderTest(new Revisions(store), store, store.DisposeAsync);
    }

    private sealed class Revisions(Neo4jStore store) : IGraphStore
    {
        public GraphModel Model => store.Model;

        public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => store.GetRevisionAsync(cancellationToken);

        public IAsyncEnumerable<long> FollowAsync(long after, CancellationToken cancellationToken) => store.FollowAsync(after, cancellationToken);

        public IPreparedTraversal Prepare(Traversal traversal) => throw new NotSupportedException();
    }
}
