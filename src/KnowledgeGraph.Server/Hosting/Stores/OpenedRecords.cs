using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>What the servers of the graph share beside it, in the store that the settings name.</summary>
internal sealed class OpenedRecords : IAsyncDisposable
{
    private readonly IAsyncDisposable store;

    private OpenedRecords(IRecordStore records, IAsyncDisposable store)
    {
        Store = records;
        this.store = store;
    }

    public IRecordStore Store { get; }

    /// <summary>Opens them, or makes an empty place for them where there is none.</summary>
    /// <exception cref="StoreOpenException">The file can't be used.</exception>
    public static OpenedRecords Open(ServerSettings settings, TimeProvider time)
    {
        if (settings.Neo4j is { } options)
        {
            var shared = new Neo4jRecordStore(options, time);
            return new OpenedRecords(shared, shared);
        }

        Directory.CreateDirectory(settings.DataFolder);
        var embedded = EmbeddedRecordStore.Open(settings.RecordsFile);
        return new OpenedRecords(embedded, embedded);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
