using KnowledgeGraph.Exchange;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The store with the seed in it, and the API over it.</summary>
internal sealed class ServedGraph : IAsyncDisposable
{
    private ILogger? _logger;

    private ServedGraph(EmbeddedStore store, ServerSettings settings, TimeProvider time, ImportResult imported)
    {
        Store = store;
        Imported = imported;
        Api = GraphApi.Create(store, Options(settings), time);
        Documents = settings.DocumentsFolder is { } folder ? TrustedDocuments.Load(folder, Api.Engine) : TrustedDocuments.None;
    }

    public EmbeddedStore Store { get; }

    public GraphApi Api { get; }

    public TrustedDocuments Documents { get; }

    /// <summary>What became of the seed.</summary>
    public ImportResult Imported { get; }

    /// <exception cref="SeedException">A bundle of the seed has problems.</exception>
    /// <exception cref="DocumentsException">A trusted document has problems.</exception>
    public static async Task<ServedGraph> OpenAsync(ServerSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var model = Inputs.LoadModel(settings);
        Directory.CreateDirectory(settings.DataFolder);
        var store = EmbeddedStore.Open(settings.DatabaseFile, model, time);
        try
        {
            var importer = new BundleImporter(store, model, "seed");
            var imported = settings.SeedFolder.Length == 0
                ? new ImportResult([])
                : await importer.ImportAllAsync(settings.SeedFolder, cancellationToken);
            return imported.Succeeded
                ? new ServedGraph(store, settings, time, imported)
                : throw new SeedException([.. imported.Problems]);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public void LogWith(ILoggerFactory loggers) => _logger = loggers.CreateLogger("KnowledgeGraph");

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private GraphApiOptions Options(ServerSettings settings) => new()
    {
        Engine = new EngineOptions
        {
            MaxTokens = settings.MaxTokens,
            MaxDepth = settings.MaxDepth,
            MaxFields = settings.MaxFields,
            MaxAliases = settings.MaxAliases,
            MaxCost = settings.MaxCost,
            ExecutionTimeout = settings.Timeout,
            OnException = exception => Log.Unexpected(_logger!, exception),
        },
    };
}
