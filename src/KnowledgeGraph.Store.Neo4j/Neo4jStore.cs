using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A graph in a Neo4j that others may use, too: other servers of ours, and Neo4j's own tools.</summary>
public sealed partial class Neo4jStore : IAsyncDisposable
{
    private readonly ICypherConnection connection;
    private readonly TimeProvider clock;

    private Neo4jStore(ICypherConnection connection, GraphModel model, TimeProvider clock)
    {
        this.connection = connection;
        this.clock = clock;
        Model = model;
    }

    public GraphModel Model { get; }

    /// <summary>How many statements this store has sent.</summary>
    internal long StatementCount => connection.StatementCount;

    /// <summary>Opens the graph in a database, or lays an empty one out.</summary>
    /// <param name="clock">Says when revisions are recorded, and times what is tried again.</param>
    /// <exception cref="Neo4jOpenException">The database can't be used, or can't be reached for now.</exception>
    public static async Task<Neo4jStore> OpenAsync(Neo4jOptions options, GraphModel model, TimeProvider clock, CancellationToken cancellationToken)
    {
        var connection = new HttpCypherConnection(options, clock);
        try
        {
            await ServerVersion.CheckAsync(connection, cancellationToken);
            return new Neo4jStore(connection, model, clock);
        }
        catch (CypherException exception)
        {
            await connection.DisposeAsync();
            throw OpeningFailures.Explain(exception, options);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
