namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>A transaction over several requests. The server hears of it with the first statement.</summary>
internal sealed class HttpCypherTransaction(HttpCypherConnection connection) : ICypherTransaction
{
    /// <summary>How long a commit is waited for; the caller's own cancellation doesn't cut it short, which would leave the outcome unknown.</summary>
    private static readonly TimeSpan CommitTimeout = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(5);

    private string? path;
    private string? affinity;
    private bool ended;

    public async ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        try
        {
            (var answer, affinity) = await connection.SendAsync(
                HttpMethod.Post, path ?? "/tx", statement, path is null ? false : null, affinity, cancellationToken);
            path ??= $"/tx/{answer.Transaction}";
            return answer.Result;
        }
        catch (CypherException exception) when (exception.ServerCode is not null)
        {
            // The server has rolled it back.
            ended = true;
            throw;
        }
    }

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        cancellationToken.ThrowIfCancellationRequested();
        ended = true;
        if (path is null)
        {
            return;
        }

        using var timeout = new CancellationTokenSource(CommitTimeout);
        try
        {
            var (answer, _) = await connection.SendAsync(
                HttpMethod.Post, $"{path}/commit", statement: null, readOnly: null, affinity, timeout.Token);
            answer.Result.Dispose();
        }
        catch (OperationCanceledException exception)
        {
            throw new CypherException(CypherFailure.Unavailable, "The server didn't answer whether it committed.", exception) { OutcomeUnknown = true };
        }
        catch (CypherException exception) when (exception is { Failure: CypherFailure.Unavailable, ServerCode: null, NotSent: false })
        {
            throw exception.WithOutcomeUnknown();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (ended || path is null)
        {
            return;
        }

        ended = true;
        using var timeout = new CancellationTokenSource(RollbackTimeout);
        try
        {
            var (answer, _) = await connection.SendAsync(HttpMethod.Delete, path, statement: null, readOnly: null, affinity, timeout.Token);
            answer.Result.Dispose();
        }
        catch (Exception exception) when (exception is CypherException or OperationCanceledException)
        {
            // The server rolls back by itself what nobody goes on with.
        }
    }
}
