namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// A way to speak to a server. Each thing is tried once; every failure is a <see cref="CypherException"/>, except that of the caller's own
/// cancellation. Thread-safe.
/// </summary>
internal interface ICypherProtocol : IAsyncDisposable
{
    /// <summary>How many statements were sent.</summary>
    long StatementCount { get; }

    /// <summary>Runs a statement in a transaction of its own. One that is cancelled ends on the server, too.</summary>
    ValueTask<CypherResult> RunAsync(CypherStatement statement, bool readOnly, CancellationToken cancellationToken);

    /// <summary>A transaction of which the server hears with its first statement.</summary>
    ICypherTransaction Begin();
}
