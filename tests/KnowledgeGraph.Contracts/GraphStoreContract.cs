using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// What every <see cref="IGraphStore"/> answers. Each test has a store of its own that holds <see cref="FilmGraph.All"/>, asks it
/// in GraphQL and compares the whole response.
/// </summary>
public abstract partial class GraphStoreContract : IAsyncLifetime
{
    private StoreUnderTest? opened;
    private GraphApi? api;

    protected FakeTimeProvider Clock { get; } = new(FilmGraph.Start);

    private IGraphStore Store => opened!.Store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty store.</summary>
    protected abstract ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock);

    public async ValueTask InitializeAsync()
    {
        opened = await OpenAsync(FilmRecords.Model, Clock);
        await WriteAsync(FilmGraph.All);
        api = GraphApi.Create(opened.Store, new GraphApiOptions(), Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await opened!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task WriteAsync(GraphWrite write)
    {
        var result = await opened!.Ledger.WriteAsync(write, Cancellation);
        Assert.Equal(ImmutableArray<WriteProblem>.Empty, result.Problems);
    }

    /// <summary>Records <see cref="FilmGraph.Later"/> a day after the rest.</summary>
    private Task WriteLaterAsync()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        return WriteAsync(FilmGraph.Later);
    }

    /// <summary>The whole response, without white space.</summary>
    private async Task<string> ResponseAsync(string query)
    {
        using var writer = new ResponseWriter();
        await api!.ExecuteAsync(new GraphQLRequest { Query = query }, writer, Cancellation);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    /// <summary>Asks and compares: <paramref name="data"/> is what has to stand under `data`, nothing else beside it.</summary>
    private async Task AnswersAsync(string query, string data)
    {
        var response = await ResponseAsync(query);
        Assert.Equal(Squeeze($$"""{"data":{{data}}}"""), Squeeze(response));
    }

    private async Task<JsonNode> DataAsync(string query) => JsonNode.Parse(await ResponseAsync(query))!["data"]!;

    private static string Squeeze(string json) => JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
