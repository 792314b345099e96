using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded.Tests.Contracts;

public sealed class EmbeddedGraphLedgerTests : GraphLedgerContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => EmbeddedStores.OpenAsync(model, clock);
}

public sealed class EmbeddedGraphStoreTests(EmbeddedFilms films) : GraphStoreContract(films), IClassFixture<EmbeddedFilms>;

public sealed class EmbeddedGraphHistoryTests : GraphHistoryContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => EmbeddedStores.OpenAsync(model, clock);
}

public sealed class EmbeddedGraphPathsTests : GraphPathsContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => EmbeddedStores.OpenAsync(model, clock);
}

public sealed class EmbeddedPositionReaderTests : PositionReaderContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => EmbeddedStores.OpenAsync(model, clock);
}

public sealed class EmbeddedMutationTests : MutationContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => EmbeddedStores.OpenAsync(model, clock);
}

public sealed class EmbeddedGraphLoadTests : GraphLoadContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => EmbeddedStores.OpenAsync(model, clock);
}

public sealed class EmbeddedWriteSequenceTests : WriteSequenceContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => EmbeddedStores.OpenAsync(model, clock);
}

public sealed class EmbeddedGraphFollowTests : GraphFollowContract
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => EmbeddedStores.OpenAsync(model, clock);
}

public sealed class EmbeddedModelEvolutionTests : ModelEvolutionContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-contract-");

    protected override ValueTask BeginAsync() => ValueTask.CompletedTask;

    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock)
    {
        var store = EmbeddedStore.Open(Path.Combine(folder.FullName, "graph.db"), model, clock);
        return new(new StoreUnderTest(store, store, store.DisposeAsync));
    }

    protected override ValueTask EndAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class EmbeddedFilms : FilmStoreFixture
{
    protected override ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock) => EmbeddedStores.OpenAsync(model, clock);
}

internal static class EmbeddedStores
{
    /// <summary>Opens an empty store in a folder of its own, which goes when the store is closed.</summary>
    public static ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock)
    {
        var folder = Directory.CreateTempSubdirectory("kg-contract-");
        var store = EmbeddedStore.Open(Path.Combine(folder.FullName, "graph.db"), model, clock);
        return new(new StoreUnderTest(store, store, async () =>
        {
            await store.DisposeAsync();
            folder.Delete(recursive: true);
        }));
    }
}
