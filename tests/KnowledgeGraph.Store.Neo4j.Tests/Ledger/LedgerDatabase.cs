using System.Text.Json.Nodes;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Store.Neo4j.Tests.Ledger;

/// <summary>A store of the films in an emptied database, and a look at what it keeps there.</summary>
internal sealed class LedgerDatabase : IAsyncDisposable
{
    private readonly string url;

    private LedgerDatabase(Neo4jTestServer server, string url, Neo4jStore store)
    {
        Server = server;
        this.url = url;
        Store = store;
    }

    public Neo4jTestServer Server { get; }

    public Neo4jStore Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>By Bolt, where that is known.</summary>
    public static Task<LedgerDatabase> CreateAsync() => CreateAsync(server => server.Url);

    public static async Task<LedgerDatabase> CreateAsync(Func<Neo4jTestServer, string> address)
    {
        var server = await Neo4jTestServer.GetAsync();
        var url = address(server);
        await server.WipeAsync();
        return new LedgerDatabase(server, url, await OpenAsync(url));
    }

    /// <summary>A further store over the same database, as another server has it.</summary>
    public Task<Neo4jStore> OpenAsync() => OpenAsync(url);

    public async Task<WriteResult> WriteAsync(GraphWrite write)
    {
        var result = await Store.WriteAsync(write, Cancellation);
        Assert.Empty(result.Problems);
        return result;
    }

    /// <summary>The first column of what a statement answers, one row to a line.</summary>
    public async Task<string> AskAsync(string statement) => string.Join('\n', await Server.RunAsync(statement));

    /// <summary>Everything that the graph holds, as text that is equal when the content is.</summary>
    public async Task<string> DumpAsync()
    {
        var nodes = await Server.RunAsync("MATCH (node) WHERE NOT node:Ledger RETURN [labels(node), properties(node)]");
        var relationships = await Server.RunAsync(
            "MATCH (start)-[claim]->(end) RETURN [type(claim), properties(claim), coalesce(start.id, ''), coalesce(end.id, '')]");
        return string.Join('\n', nodes.Concat(relationships).Select(Sort).Order(StringComparer.Ordinal));
    }

    private static string Sort(string json)
    {
        var parts = JsonNode.Parse(json)!.AsArray();
        var properties = parts[1]!.AsObject().OrderBy(property => property.Key, StringComparer.Ordinal);
        return $"{parts[0]!.ToJsonString()} {string.Join(' ', properties.Select(property => $"{property.Key}={property.Value?.ToJsonString()}"))}"
            + string.Join(' ', parts.Skip(2));
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static Task<Neo4jStore> OpenAsync(string url) => Neo4jStore.OpenAsync(
        Neo4jOptions.Parse(url), FilmRecords.Model, new FakeTimeProvider(FilmGraph.Start), Cancellation);
}
