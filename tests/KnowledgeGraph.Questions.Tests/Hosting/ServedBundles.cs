using KnowledgeGraph.Analysis;
using KnowledgeGraph.Exchange;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>
/// The real stack over one store: a model file, the bundles of a folder and the API. A shared one is loaded once for all
/// tests, which therefore only read.
/// </summary>
public abstract class ServedBundles(string modelFile, string bundles) : IAsyncLifetime
{
    /// <summary>The instant at which everything is recorded, and whose day is today.</summary>
    public static readonly DateTimeOffset Now = new(2025, 3, 7, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Now);
    private readonly AsyncLocal<List<Exception>?> faults = new();
    private OpenedStore? store;
    private GraphApi? api;

    public GraphApi Api => api ?? throw new InvalidOperationException("The fixture isn't initialized.");

    public async ValueTask InitializeAsync()
    {
        store = await OpenAsync(ModelLoader.Load(modelFile, await File.ReadAllTextAsync(modelFile)), clock);
        await FillAsync(store);
        api = GraphApi.Create(
            new AnalysisStore(new InfluenceStore(store.Reads, (ILinkReader)store.Reads), (IPositionReader)store.Reads),
            new() { Engine = new() { MaxDepth = 25, MaxCost = 500_000, OnException = fault => faults.Value?.Add(fault) }, Cache = CreateCache(store.Reads.Model) },
            clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }

        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Answers a request as the server would. A fault of the program fails the test with what it was.</summary>
    /// <param name="variables">A JSON object, or null for none.</param>
    public async Task<string> AskAsync(string query, string? variables = null, string? operationName = null)
    {
        var thrown = faults.Value = [];
        using var writer = new ResponseWriter();
        var request = new GraphQLRequest
        {
            Query = query,
            OperationName = operationName,
            VariablesJson = variables is null ? default : System.Text.Encoding.UTF8.GetBytes(variables),
        };
        await Api.ExecuteAsync(request, writer, TestContext.Current.CancellationToken);
        if (thrown.Count > 0)
        {
            throw new AggregateException(thrown);
        }

        return System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    /// <summary>Imports a folder of bundles a day later. Not for the fixture that all tests share.</summary>
    public Task GrowAsync(string folder)
    {
        clock.Advance(TimeSpan.FromDays(1));
        return ImportAsync(store!, folder);
    }

    /// <summary>Writes an hour later. Not for the fixture that all tests share.</summary>
    public async Task<WriteResult> WriteAsync(GraphWrite write)
    {
        clock.Advance(TimeSpan.FromHours(1));
        return await store!.Writes.WriteAsync(write, TestContext.Current.CancellationToken);
    }

    /// <summary>What keeps answers; null where nothing does.</summary>
    protected virtual IAnswerCache? CreateCache(GraphModel model) => null;

    /// <summary>An empty store that keeps time by <paramref name="time"/>.</summary>
    protected abstract ValueTask<OpenedStore> OpenAsync(GraphModel model, TimeProvider time);

    /// <summary>Puts into the empty store what it serves: the bundles.</summary>
    protected virtual Task FillAsync(OpenedStore store) => ImportAsync(store, bundles);

    /// <summary>Removes what the store leaves behind.</summary>
    protected abstract void Close();

    private static async Task ImportAsync(OpenedStore store, string folder)
    {
        var imported = await new BundleImporter(store.Writes, store.Reads.Model, "test").ImportAllAsync(folder, CancellationToken.None);
        Assert.Empty(imported.Problems);
        Assert.NotEmpty(imported.Bundles);
    }
}
