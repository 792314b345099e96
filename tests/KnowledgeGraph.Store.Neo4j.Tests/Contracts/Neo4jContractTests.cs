using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Tests.Contracts;

public sealed class Neo4jGraphLedgerTests : GraphLedgerContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

public sealed class Neo4jGraphStoreTests(Neo4jFilms films) : GraphStoreContract(films), IClassFixture<Neo4jFilms>;

public sealed class Neo4jGraphHistoryTests : GraphHistoryContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

public sealed class Neo4jGraphPathsTests : GraphPathsContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

public sealed class Neo4jPositionReaderTests : PositionReaderContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

public sealed class Neo4jMutationTests : MutationContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

public sealed class Neo4jGraphLoadTests : GraphLoadContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

public sealed class Neo4jWriteSequenceTests : WriteSequenceContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

public sealed class Neo4jGraphFollowTests : GraphFollowContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

public sealed class Neo4jModelEvolutionTests : ModelEvolutionContract
{
    protected override async ValueTask BeginAsync() => await (await Neo4jTestServer.GetAsync()).WipeAsync();

    protected override async ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock)
    {
        var server = await Neo4jTestServer.GetAsync();
        var store = await Neo4jStore.OpenAsync(Neo4jOptions.Parse(server.Url), model, clock, TestContext.Current.CancellationToken);
        return new StoreUnderTest(store, store, store.DisposeAsync);
    }

    [Fact]
    public async Task A_value_that_nodes_share_keeps_its_attribute_from_becoming_unique()
    {
        await using (var store = await OpenAsync(FilmRecords.Model, TimeProvider.System))
        {
            var shared = FilmRecords.Write([FilmRecords.Node("studio/two", "Two", ("founded", 1969))], []);
            Assert.Empty((await store.Ledger.WriteAsync(shared, TestContext.Current.CancellationToken)).Problems);
        }

        var refused = await Assert.ThrowsAsync<Neo4jOpenException>(
            async () => await OpenAsync(Later(("  founded: Int\n", "  founded: Int @unique\n")), TimeProvider.System));
        Assert.Contains("share a value that the model says is unique", refused.Message, StringComparison.Ordinal);
    }
}

public sealed class Neo4jFilms : FilmStoreFixture
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock);
}

/// <summary>The contracts of reading and writing over HTTP; all others are over Bolt where it can be.</summary>
public sealed class Neo4jHttpGraphLedgerTests : GraphLedgerContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock, byHttp: true);
}

public sealed class Neo4jHttpGraphStoreTests(Neo4jHttpFilms films) : GraphStoreContract(films), IClassFixture<Neo4jHttpFilms>;

public sealed class Neo4jHttpFilms : FilmStoreFixture
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => Neo4jStores.OpenAsync(model, clock, byHttp: true);
}

internal static class Neo4jStores
{
    /// <summary>Opens an empty store in the one database there is.</summary>
    public static async ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock, bool byHttp = false)
    {
        var server = await Neo4jTestServer.GetAsync();
        await server.WipeAsync();
        var store = await Neo4jStore.OpenAsync(Neo4jOptions.Parse(byHttp ? server.HttpUrl : server.Url), model, clock, TestContext.Current.CancellationToken);
        return new StoreUnderTest(store, store, store.DisposeAsync);
    }
}
