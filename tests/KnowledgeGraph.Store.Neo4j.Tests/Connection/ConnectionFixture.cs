using KnowledgeGraph.Contracts;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>A connection to an empty database.</summary>
public sealed class ConnectionFixture : IAsyncLifetime
{
    private ICypherConnection? connection;

    public Neo4jTestServer Server { get; private set; } = null!;

    internal ICypherConnection Connection => connection!;

    public async ValueTask InitializeAsync()
    {
        Server = await Neo4jTestServer.GetAsync();
        await Server.WipeAsync();
        connection = new HttpCypherConnection(Neo4jOptions.Parse(Server.Url), TimeProvider.System);
    }

    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;
}
