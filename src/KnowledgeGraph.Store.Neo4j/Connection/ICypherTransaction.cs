namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Several statements that are one. Disposing of one that wasn't committed rolls it back. For one caller at a time.</summary>
internal interface ICypherTransaction : IAsyncDisposable
{
    ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <exception cref="CypherException">
    /// Nothing was committed, unless it says <see cref="CypherException.OutcomeUnknown"/>: the server went away before it answered.
    /// </exception>
    ValueTask CommitAsync(CancellationToken cancellationToken);
}
