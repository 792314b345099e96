using KnowledgeGraph.Analysis;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The store that the settings name, both of its sides.</summary>
internal sealed class OpenedStore : IAsyncDisposable
{
    private readonly IAsyncDisposable store;

    private OpenedStore(IGraphStore reads, IGraphLedger ledger, IPositionReader positions, IAsyncDisposable store)
    {
        Reads = new AnalysisStore(reads, positions);
        Ledger = ledger;
        this.store = store;
    }

    /// <summary>With what is analysed before it.</summary>
    public IGraphStore Reads { get; }

    public IGraphLedger Ledger { get; }

    /// <summary>Null where reading the newest revision takes no question.</summary>
    public ILeasedRevisions? Leases => store as ILeasedRevisions;

    /// <exception cref="StoreOpenException">The embedded store's file can't be used.</exception>
    /// <exception cref="Neo4jOpenException">The database can't be used, or can't be reached for now.</exception>
    public static async Task<OpenedStore> OpenAsync(
        ServerSettings settings, GraphModel model, TimeProvider time, CancellationToken cancellationToken)
    {
        if (settings.Neo4j is { } options)
        {
            var neo4j = await Neo4jStore.OpenAsync(options, model, time, cancellationToken);
            return new OpenedStore(new InfluenceStore(neo4j, neo4j), neo4j, neo4j, neo4j);
        }

        Directory.CreateDirectory(settings.DataFolder);
        var embedded = EmbeddedStore.Open(settings.DatabaseFile, model, time);
        return new OpenedStore(new InfluenceStore(embedded, embedded), embedded, embedded, embedded);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
