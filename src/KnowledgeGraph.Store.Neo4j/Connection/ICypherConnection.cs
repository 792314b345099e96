namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// The one seam to a server that speaks Cypher. Every failure is a <see cref="CypherException"/>, except that of the caller's own
/// cancellation. Thread-safe.
/// </summary>
internal interface ICypherConnection : IAsyncDisposable
{
    /// <summary>How many statements were sent; a repeated one counts each time.</summary>
    long StatementCount { get; }

    /// <summary>Runs a statement that only reads, in a transaction of its own.</summary>
    ValueTask<CypherResult> ReadAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Runs a statement in a transaction of its own, which is committed when the result is there.</summary>
    ValueTask<CypherResult> WriteAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Begins a transaction for several statements.</summary>
    ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Does the work in a transaction and commits it. The whole of the work is done again when the server asks for it (a deadlock, a
    /// change of leader), so it has to begin with what the transaction reads.
    /// </summary>
    /// <param name="wasCommitted">
    /// Asked when the server went away before it said whether it committed, once it is back: true, and the work's result stands; false,
    /// and the work is done again. It has to wait for the lock that the work takes, so that what is still under way has ended.
    /// Without it such a failure reaches the caller.
    /// </param>
    /// <exception cref="CypherException">Nothing was committed, unless it says <see cref="CypherException.OutcomeUnknown"/>.</exception>
    ValueTask<T> InTransactionAsync<T>(
        Func<ICypherTransaction, CancellationToken, ValueTask<T>> work,
        Func<CancellationToken, ValueTask<bool>>? wasCommitted,
        CancellationToken cancellationToken);

    /// <summary>The same for work of which nobody can say later whether it was committed.</summary>
    ValueTask<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        InTransactionAsync(work, wasCommitted: null, cancellationToken);
}
