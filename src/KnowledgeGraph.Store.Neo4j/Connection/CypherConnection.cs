using Polly;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>What is the same over every protocol: what is done again when, and what became of a commit that nobody answered.</summary>
internal sealed class CypherConnection(ICypherProtocol protocol, Neo4jOptions options, TimeProvider clock) : ICypherConnection
{
    private readonly ResiliencePipeline reads = RetryPolicy.ForReads(options, clock);
    private readonly ResiliencePipeline writes = RetryPolicy.ForWrites(options, clock);
    private readonly UnknownOutcome outcomes = new(clock);

    public long StatementCount => protocol.StatementCount;

    /// <summary>A connection by the protocol that the address names.</summary>
    public static ICypherConnection Create(Neo4jOptions options, TimeProvider clock) => new CypherConnection(
        options.IsBolt ? new BoltProtocol(options, clock) : new HttpProtocol(options, clock), options, clock);

    public ValueTask<CypherResult> ReadAsync(CypherStatement statement, CancellationToken cancellationToken) => reads.ExecuteAsync(
        static (state, token) => state.protocol.RunAsync(state.statement, readOnly: true, token), (protocol, statement), cancellationToken);

    public ValueTask<CypherResult> WriteAsync(CypherStatement statement, CancellationToken cancellationToken) => writes.ExecuteAsync(
        static (state, token) => state.protocol.RunAsync(state.statement, readOnly: false, token), (protocol, statement), cancellationToken);

    public ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken) => new(protocol.Begin());

    public ValueTask<T> InTransactionAsync<T>(
        Func<ICypherTransaction, CancellationToken, ValueTask<T>> work,
        Func<CancellationToken, ValueTask<bool>>? wasCommitted,
        CancellationToken cancellationToken) => writes.ExecuteAsync(
            static (state, token) => state.self.AttemptAsync(state.work, state.wasCommitted, token),
            (self: this, work, wasCommitted), cancellationToken);

    public ValueTask DisposeAsync() => protocol.DisposeAsync();

    private async ValueTask<T> AttemptAsync<T>(
        Func<ICypherTransaction, CancellationToken, ValueTask<T>> work,
        Func<CancellationToken, ValueTask<bool>>? wasCommitted,
        CancellationToken cancellationToken)
    {
        await using var transaction = protocol.Begin();
        var result = await work(transaction, cancellationToken);
        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        catch (CypherException exception) when (exception.OutcomeUnknown && wasCommitted is not null)
        {
            if (!await outcomes.AskAsync(wasCommitted, exception, cancellationToken))
            {
                throw new CypherException(CypherFailure.Transient, "The server went away before it committed.", exception);
            }
        }

        return result;
    }
}
