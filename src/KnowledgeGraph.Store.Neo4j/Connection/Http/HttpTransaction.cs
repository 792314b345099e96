namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>A transaction over several requests. The server hears of it with the first statement.</summary>
internal sealed class HttpTransaction(HttpProtocol protocol) : ICypherTransaction
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
            (var answer, affinity) = await protocol.SendAsync(
                path ?? "/tx", statement, path is null ? false : null, affinity, cancellationToken);
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

    public async ValueTask<CypherResults> RunAllAsync(IReadOnlyList<CypherStatement> statements, CancellationToken cancellationToken)
    {
        var results = new List<CypherResult>(statements.Count);
        try
        {
            foreach (var statement in statements)
            {
                results.Add(await RunAsync(statement, cancellationToken));
            }
        }
        catch
        {
            new CypherResults(results).Dispose();
            throw;
        }

        return new CypherResults(results);
    }

    public async ValueTask SendAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        (await RunAsync(statement, cancellationToken)).Dispose();

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
            var (answer, _) = await protocol.SendAsync(
                $"{path}/commit", statement: null, readOnly: null, affinity, timeout.Token);
            answer.Result.Dispose();
        }
        catch (OperationCanceledException exception)
        {
            throw await SettleAsync(new CypherException(CypherFailure.Unavailable, "The server didn't answer whether it committed.", exception));
        }
        catch (CypherException exception) when (exception is { Failure: CypherFailure.Unavailable, ServerCode: null, NotSent: false })
        {
            throw await SettleAsync(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (ended || path is null)
        {
            return;
        }

        ended = true;
        await RollBackAsync();
    }

    /// <summary>What a commit that nobody answered amounts to: a transaction that can still be rolled back wasn't committed.</summary>
    private async ValueTask<CypherException> SettleAsync(CypherException exception) => await RollBackAsync()
        ? new CypherException(CypherFailure.Transient, "The commit didn't reach the server, which has rolled back.", exception)
        : exception.WithOutcomeUnknown();

    /// <returns>Whether the server says that it has; by itself it rolls back what nobody goes on with.</returns>
    private async ValueTask<bool> RollBackAsync()
    {
        using var timeout = new CancellationTokenSource(RollbackTimeout);
        try
        {
            return await protocol.RollBackAsync(path!, affinity, timeout.Token);
        }
        catch (Exception exception) when (exception is CypherException or OperationCanceledException)
        {
            return false;
        }
    }
}
