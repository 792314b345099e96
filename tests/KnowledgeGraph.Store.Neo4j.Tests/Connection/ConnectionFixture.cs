using KnowledgeGraph.Contracts;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>A connection to an empty database. What is tested over one protocol is tested over the other.</summary>
public abstract class ConnectionFixture(Func<Neo4jTestServer, string> url) : IAsyncLifetime
{
    private ICypherConnection? connection;

    public Neo4jTestServer Server { get; private set; } = null!;

    public Neo4jOptions Options => Neo4jOptions.Parse(url(Server));

    internal ICypherConnection Connection => connection!;

    public async ValueTask InitializeAsync()
    {
        Server = await Neo4jTestServer.GetAsync();
        await Server.WipeAsync();
        connection = Connect(Options);
    }

    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal static ICypherConnection Connect(Neo4jOptions options) => CypherConnection.Create(options, TimeProvider.System);
}

public sealed class HttpFixture() : ConnectionFixture(server => server.HttpUrl);

public sealed class BoltFixture() : ConnectionFixture(server => server.BoltUrl);
