namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>A transaction on a connection of its own. The server hears of it with the first statement, and ends it with the connection.</summary>
internal sealed class BoltTransaction(BoltProtocol protocol) : ICypherTransaction
{
    /// <summary>How long a commit is waited for; the caller's own cancellation doesn't cut it short, which would leave the outcome unknown.</summary>
    private static readonly TimeSpan CommitTimeout = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(5);

    /// <summary>More bytes than this don't wait: the server can work on them meanwhile.</summary>
    private const int LargestWait = 1 << 16;

    private BoltChannel? channel;

    /// <summary>Whether the server has heard of it.</summary>
    private bool isBegun;
    private bool ended;

    public async ValueTask<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        await AddAsync(statement, cancellationToken);
        return (await ExchangeAsync(cancellationToken)).Take();
    }

    public async ValueTask<CypherResults> RunAllAsync(IReadOnlyList<CypherStatement> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await AddAsync(statement, cancellationToken);
        }

        return (await ExchangeAsync(cancellationToken)).Take(statements.Count);
    }

    public async ValueTask SendAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        await AddAsync(statement, cancellationToken);
        if (channel!.Request.Bytes.Length > LargestWait)
        {
            (await ExchangeAsync(cancellationToken)).Dispose();
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
            channel.Request.Commit();
            (await protocol.ExchangeAsync(channel, timeout.Token)).Dispose();
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

        // What still waits needn't be done to be undone.
        channel.Request.Clear();
        if (isBegun)
        {
            await RollBackAsync(channel);
        }

        await EndAsync(brokeOff: false);
    }

    private static async ValueTask RollBackAsync(BoltChannel channel)
    {
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
    }

    private async ValueTask AddAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        var isFirst = channel is null;
        channel ??= await protocol.RentAsync(cancellationToken);
        protocol.Add(channel, statement, isFirst);
    }

    private async ValueTask<BoltAnswer> ExchangeAsync(CancellationToken cancellationToken)
    {
        try
        {
            isBegun = true;
            return await protocol.ExchangeAsync(channel!, cancellationToken);
        }
        catch (Exception exception)
        {
            // The server has rolled it back: because a statement failed, or because the connection is closed.
            await EndAsync(exception is CypherException { Failure: CypherFailure.Unavailable, ServerCode: null });
            throw;
        }
    }

    /// <param name="brokeOff">Whether the server went away.</param>
    private ValueTask EndAsync(bool brokeOff)
    {
        ended = true;
        return protocol.ReturnAsync(channel!, brokeOff);
    }
}
