using System.Net.Http.Json;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A graph to ask: a file of the embedded store, a Neo4j, or a server.</summary>
internal sealed class AskedGraph(Func<string, Task<byte[]>> ask, IGraphLedger? ledger, Func<ValueTask> close) : IAsyncDisposable
{
    /// <summary>The other side of the store, where it is in this process.</summary>
    public IGraphLedger? Ledger => ledger;

    /// <param name="place">A file, `bolt://…`, or `http://…/graphql`.</param>
    public static async Task<AskedGraph> OpenAsync(string place)
    {
        if (place.EndsWith("/graphql", StringComparison.Ordinal))
        {
            return OfServer(new Uri(place));
        }

        var model = SeededGraph.LoadModel();
        if (place.Contains("://", StringComparison.Ordinal))
        {
            var neo4j = await Neo4jStore.OpenAsync(Neo4jOptions.Parse(place), model, TimeProvider.System, default);
            return InProcess(new AnalysisStore(new InfluenceStore(neo4j, neo4j), neo4j), neo4j, neo4j.DisposeAsync);
        }

        var embedded = EmbeddedStore.Open(place, model, TimeProvider.System);
        return InProcess(new AnalysisStore(new InfluenceStore(embedded, embedded), embedded), embedded, embedded.DisposeAsync);
    }

    /// <summary>A whole response; one with errors is a fault of the benchmark.</summary>
    public async Task<byte[]> AskAsync(string query)
    {
        var response = await ask(query);
        return response.AsSpan().StartsWith("{\"data\":"u8) && response.AsSpan().IndexOf("\"errors\":["u8) < 0
            ? response
            : throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(response.AsSpan(0, Math.Min(response.Length, 2000))));
    }

    public ValueTask DisposeAsync() => close();

    private static AskedGraph InProcess(IGraphStore store, IGraphLedger ledger, Func<ValueTask> close)
    {
        var options = SeededGraph.Options with { ExecutionTimeout = TimeSpan.FromMinutes(5) };
        var api = GraphApi.Create(store, new GraphApiOptions { Engine = options }, TimeProvider.System);
        return new AskedGraph(AskAsync, ledger, close);

        async Task<byte[]> AskAsync(string query)
        {
            using var writer = new ResponseWriter();
            await api.ExecuteAsync(new GraphQLRequest { Query = query, Context = api.BeginOperation() }, writer);
            return writer.WrittenSpan.ToArray();
        }
    }

    private static AskedGraph OfServer(Uri address)
    {
        var client = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        return new AskedGraph(AskAsync, null, () =>
        {
            client.Dispose();
            return ValueTask.CompletedTask;
        });

        async Task<byte[]> AskAsync(string query)
        {
            using var response = await client.PostAsJsonAsync(address, new { query });
            return await response.Content.ReadAsByteArrayAsync();
        }
    }
}
