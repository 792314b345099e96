using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Contracts;

/// <summary>A store that holds some films, and the API over it to ask it in GraphQL.</summary>
public abstract class FilmStoreFixture : IAsyncLifetime
{
    internal static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private StoreUnderTest? opened;

    /// <summary>What clients only know as an unexpected error.</summary>
    protected Exception? Fault { get; private set; }
    private GraphApi? api;

    public FakeTimeProvider Clock { get; } = new(FilmGraph.Start);

    public IGraphStore Store => opened!.Store;

    public GraphApi Api => api!;

    protected IGraphLedger Ledger => opened!.Ledger;

    /// <summary>What is in the store from the start.</summary>
    protected virtual GraphWrite Content => FilmGraph.All;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty store.</summary>
    protected abstract ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock);

    public async ValueTask InitializeAsync()
    {
        opened = await OpenAsync(FilmRecords.Model, Clock);
        await WriteAsync(Content);
        api = GraphApi.Create(new AnalysisStore(new InfluenceStore(opened.Store, (ILinkReader)opened.Store), (IPositionReader)opened.Store), new GraphApiOptions
        {
            Engine = new EngineOptions { OnException = fault => Fault = fault },
            Ledger = opened.Ledger,
        }, Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await opened!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public async Task WriteAsync(GraphWrite write) =>
        Assert.Empty((await Ledger.WriteAsync(write, Cancellation)).Problems);

    /// <summary>Asks and compares: <paramref name="data"/> is what has to stand under `data`, and nothing beside it.</summary>
    public async Task AnswersAsync(string query, string data) =>
        Assert.Equal(Squeeze($$"""{"data":{{data}}}"""), Squeeze(await ResponseAsync(query)));

    /// <summary>What stands under `data`.</summary>
    public async Task<JsonNode> DataAsync(string query) => JsonNode.Parse(await ResponseAsync(query))!["data"]!;

    /// <summary>Asks and compares: <paramref name="error"/> is the only error.</summary>
    public async Task RefusesAsync(string query, string error) => Assert.Equal(
        Squeeze($"[{error}]"), JsonNode.Parse(await ResponseAsync(query))!["errors"]!.ToJsonString(Compact));

    /// <summary>The whole response to what anybody may ask.</summary>
    public Task<string> TextAsync(string query) => ResponseAsync(query);

    public async Task<JsonArray> ErrorsAsync(string query) => JsonNode.Parse(await ResponseAsync(query))!["errors"]!.AsArray();

    /// <summary>The whole response to what somebody asks.</summary>
    protected async Task<string> ResponseAsync(string query, Caller? caller = null)
    {
        using var writer = new ResponseWriter();
        var context = Api.BeginOperation(caller ?? Caller.Anonymous);
        await Api.ExecuteAsync(new GraphQLRequest { Query = query, Context = context }, writer, Cancellation);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    /// <summary>The same JSON without white space, members in their order.</summary>
    private static string Squeeze(string json) => JsonNode.Parse(json)!.ToJsonString(Compact);
}
