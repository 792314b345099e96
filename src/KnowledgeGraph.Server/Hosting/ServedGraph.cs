using KnowledgeGraph.Exchange;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The store with the seed in it, and the API over it.</summary>
internal sealed class ServedGraph : IAsyncDisposable
{
    private readonly OpenedRecords records;
    private ILogger? logger;

    private ServedGraph(StoreArrival arrival, OpenedRecords records, ServerSettings settings, TimeProvider time)
    {
        Arrival = arrival;
        this.records = records;
        Caching = new AnswerCaching(settings, arrival.Store.Model);
        // The store itself where it is there: one call less for each step of a request.
        Api = GraphApi.Create(arrival.Store.Arrived ?? arrival.Store, Options(settings) with { Ledger = arrival.Store, Bundles = new BundleTextReader(arrival.Store, arrival.Store.Model), Cache = Caching.Answers }, time);
        Documents = settings.DocumentsFolder is { } folder ? TrustedDocuments.Load(folder, Api.Engine) : TrustedDocuments.None;
    }

    public IGraphStore Store => Arrival.Store.Arrived ?? Arrival.Store;

    public IGraphLedger Ledger => Arrival.Store;

    /// <summary>How far the store and the seed in it are.</summary>
    public StoreArrival Arrival { get; }

    /// <summary>What servers of this graph share beside it.</summary>
    public IRecordStore Records => records.Store;

    /// <summary>What keeps answers.</summary>
    public AnswerCaching Caching { get; }

    public GraphApi Api { get; }

    public TrustedDocuments Documents { get; }

    /// <summary>
    /// Opens the store. Where it can't be reached the graph is there without it: the host serves what needs no store, and has to see to
    /// it that <see cref="StoreArrival.KeepTryingAsync"/> runs.
    /// </summary>
    /// <exception cref="SeedException">A bundle of the seed has problems.</exception>
    /// <exception cref="DocumentsException">A trusted document has problems.</exception>
    public static async Task<ServedGraph> OpenAsync(ServerSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var arrival = new StoreArrival(settings, Inputs.LoadModel(settings), time);
        try
        {
            await arrival.TryAsync(cancellationToken);
            return new ServedGraph(arrival, OpenedRecords.Open(settings, time), settings, time);
        }
        catch
        {
            await arrival.Store.DisposeAsync();
            throw;
        }
    }

    public void LogWith(ILoggerFactory loggers) => logger = loggers.CreateLogger("KnowledgeGraph");

    public async ValueTask DisposeAsync()
    {
        await Caching.DisposeAsync();
        await Arrival.Store.DisposeAsync();
        await records.DisposeAsync();
    }

    /// <summary>A failure with a name is a line, since there are as many as requests while a store is down; a fault has its stack.</summary>
    private void Report(Exception exception)
    {
        if (exception is GraphQLException { InnerException: { } cause })
        {
            Log.Refused(logger!, exception.Message, cause.Message);
        }
        else
        {
            Log.Unexpected(logger!, exception);
        }
    }

    private GraphApiOptions Options(ServerSettings settings) => new()
    {
        IdempotencyKeysKeptFor = settings.IdempotencyKeysKeptFor,
        Engine = new EngineOptions
        {
            MaxTokens = settings.MaxTokens,
            MaxDepth = settings.MaxDepth,
            MaxFields = settings.MaxFields,
            MaxAliases = settings.MaxAliases,
            MaxCost = settings.MaxCost,
            ExecutionTimeout = settings.Timeout,
            OnException = Report,
        },
    };
}
