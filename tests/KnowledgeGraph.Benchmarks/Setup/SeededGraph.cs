using KnowledgeGraph.Exchange;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A store with the seed in it, in a folder of its own, and the API over it as the server makes it.</summary>
internal sealed class SeededGraph : IAsyncDisposable
{
    private readonly string folder;

    private SeededGraph(string folder, EmbeddedStore store, EngineOptions options)
    {
        this.folder = folder;
        Store = store;
        Api = GraphApi.Create(store, new GraphApiOptions { Engine = options }, TimeProvider.System);
    }

    /// <summary>The server's own limits.</summary>
    public static EngineOptions Options { get; } = new()
    {
        MaxDepth = 25,
        MaxCost = 500_000,
        ExecutionTimeout = TimeSpan.FromSeconds(10),
    };

    public EmbeddedStore Store { get; }

    public GraphApi Api { get; }

    public static async Task<SeededGraph> OpenAsync(EngineOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;
        return new SeededGraph(folder, await ImportAsync(Path.Combine(folder, "graph.db"), LoadModel()), options ?? Options);
    }

    public static GraphModel LoadModel() => ModelLoader.Load("model.graphql", File.ReadAllText(Repository.Model));

    public static async Task<EmbeddedStore> ImportAsync(string file, GraphModel model)
    {
        var store = EmbeddedStore.Open(file, model, TimeProvider.System);
        var imported = await new BundleImporter(store, model, "benchmark").ImportAllAsync(Repository.Seed, default);
        return imported.Succeeded
            ? store
            : throw new InvalidOperationException(string.Join(Environment.NewLine, imported.Problems));
    }

    /// <summary>Answers an operation and says how long the answer is; an answer with errors is a fault of the benchmark.</summary>
    public async ValueTask<int> ExecuteAsync(string query, ResponseWriter writer)
    {
        writer.Reset();
        var request = new GraphQLRequest { Query = query, Context = Api.BeginOperation() };
        var result = await Api.Engine.ExecuteAsync(request, writer);
        return result is { HasData: true, ErrorCount: 0 }
            ? writer.Position
            : throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
