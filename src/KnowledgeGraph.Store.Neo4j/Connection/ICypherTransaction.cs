namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Several statements that are one. Disposing of one that wasn't committed rolls it back. For one caller at a time.</summary>
internal interface ICypherTransaction : IAsyncDisposable
{
    ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Runs statements one after the other, in one exchange where the protocol can.</summary>
    ValueTask<CypherResults> RunAllAsync(IReadOnlyList<CypherStatement> statements, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a statement whose rows nobody needs. Where the protocol can, it goes out with what comes next, the commit at the latest; that
    /// fails, then, when this does.
    /// </summary>
    ValueTask SendAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <exception cref="CypherException">
    /// Nothing was committed, unless it says <see cref="CypherException.OutcomeUnknown"/>: the server went away before it answered.
    /// </exception>
    ValueTask CommitAsync(CancellationToken cancellationToken);
}
