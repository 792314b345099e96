namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>A transaction on a connection of its own. The server hears of it with the first statement, and ends it with the connection.</summary>
internal sealed class BoltTransaction(BoltProtocol protocol) : ICypherTransaction
{
    /// <summary>How long a commit is waited for; the caller's own cancellation doesn't cut it short, which would leave the outcome unknown.</summary>
    private static readonly TimeSpan CommitTimeout = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(5);

    private BoltChannel? channel;
    private bool ended;

    public async ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        var isFirst = channel is null;
        channel ??= await protocol.RentAsync(cancellationToken);
        try
        {
            return await protocol.RunAsync(channel, statement, isFirst, cancellationToken);
        }
        catch (Exception exception)
        {
            // The server has rolled it back: because the statement failed, or because the connection is closed.
            await EndAsync(exception is CypherException { Failure: CypherFailure.Unavailable, ServerCode: null });
            throw;
        }
    }

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (channel is null)
        {
            ended = true;
            return;
        }

        using var timeout = new CancellationTokenSource(CommitTimeout);
        var brokeOff = false;
        try
        {
            await protocol.CommitAsync(channel, timeout.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new CypherException(CypherFailure.Unavailable, "The server didn't answer whether it committed.", exception) { OutcomeUnknown = true };
        }
        catch (CypherException exception) when (exception is { Failure: CypherFailure.Unavailable, ServerCode: null })
        {
            brokeOff = true;
            throw exception.WithOutcomeUnknown();
        }
        finally
        {
            await EndAsync(brokeOff);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (ended || channel is null)
        {
            ended = true;
            return;
        }

        using var timeout = new CancellationTokenSource(RollbackTimeout);
        try
        {
            channel.Request.RollBack();
            (await channel.ExchangeAsync(timeout.Token)).Dispose();
        }
        catch (Exception exception) when (exception is CypherException or OperationCanceledException)
        {
            // A closed connection rolls back, too.
            channel.Break();
        }

        await EndAsync(brokeOff: false);
    }

    /// <param name="brokeOff">Whether the server went away.</param>
    private ValueTask EndAsync(bool brokeOff)
    {
        ended = true;
        return protocol.ReturnAsync(channel!, brokeOff);
    }
}
