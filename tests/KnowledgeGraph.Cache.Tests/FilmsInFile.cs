using System.Text;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Cache.Tests;

/// <summary>Some films in a file of their own, asked with a cache and without one.</summary>
internal sealed class FilmsInFile : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-cache-").FullName;
    private readonly EmbeddedStore store;
    private readonly GraphApi plain;
    private readonly GraphApi cached;

    private FilmsInFile(AnswerCacheOptions options)
    {
        store = EmbeddedStore.Open(Path.Combine(folder, "graph.db"), FilmRecords.Model, Clock);
        Cache = new AnswerCache(FilmRecords.Model, options);
        plain = GraphApi.Create(store, new GraphApiOptions(), Clock);
        cached = GraphApi.Create(store, new GraphApiOptions { Cache = Cache }, Clock);
    }

    /// <summary>Everything is shared and kept, from the first time on.</summary>
    public static AnswerCacheOptions Eager { get; } = new() { KnowsFirst = true, ShareFrom = TimeSpan.Zero, KeepFrom = TimeSpan.Zero };

    /// <summary>Everything is kept that was asked for twice, and nothing is shared once its time is known.</summary>
    public static AnswerCacheOptions Fast { get; } = new() { KnowsFirst = true, ShareFrom = TimeSpan.MaxValue, KeepFrom = TimeSpan.Zero };

    public FakeTimeProvider Clock { get; } = new(FilmGraph.Start);

    public AnswerCache Cache { get; }

    public static async Task<FilmsInFile> OpenAsync(AnswerCacheOptions options)
    {
        var films = new FilmsInFile(options);
        await films.WriteAsync(FilmGraph.All);
        return films;
    }

    public async Task<WriteResult> WriteAsync(GraphWrite write)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return await store.WriteAsync(write, TestContext.Current.CancellationToken);
    }

    /// <summary>The whole response without the cache.</summary>
    public Task<string> AskStoreAsync(string query, string? variables = null) => AskAsync(plain, query, variables);

    /// <summary>The whole response, through the cache.</summary>
    public Task<string> AskAsync(string query, string? variables = null) => AskAsync(cached, query, variables);

    public async ValueTask DisposeAsync()
    {
        Cache.Dispose();
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> AskAsync(GraphApi api, string query, string? variables)
    {
        using var writer = new ResponseWriter();
        var request = new GraphQLRequest
        {
            Query = query,
            VariablesJson = variables is null ? default : Encoding.UTF8.GetBytes(variables),
            ReportsCost = true,
        };
        await api.ExecuteAsync(request, writer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
