using System.Collections.Immutable;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// Keeps other writers out for the time of a load, and cleans up. A load is committed batch by batch under a revision that isn't
/// published; a lease in the ledger says whose it is, and when its process is gone the next writer takes the batches back.
/// </summary>
internal sealed class LoadKeeper(ICypherConnection connection, GraphLayout layout)
{
    /// <summary>How long a lease outlives its process, in seconds; it is renewed four times as often.</summary>
    private const int Lease = 20;

    private readonly ImmutableArray<CypherText> undo = LoadStatements.UndoFor(layout);

    public static TimeSpan RenewalInterval { get; } = TimeSpan.FromSeconds(Lease / 4.0);

    /// <summary>Takes the lease within a transaction that has locked the ledger.</summary>
    public static async ValueTask HoldAsync(ICypherTransaction transaction, string load, CancellationToken cancellationToken)
    {
        using var parameters = Parameters(load);
        await transaction.SendAsync(new(LoadStatements.Hold, parameters), cancellationToken);
    }

    /// <summary>Keeps the lease until cancelled.</summary>
    public async Task RenewAsync(string load, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(RenewalInterval, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                using var parameters = Parameters(load);
                (await connection.WriteAsync(new(LoadStatements.Renew, parameters), cancellationToken)).Dispose();
            }
            catch (Exception failure) when (failure is CypherException or OperationCanceledException)
            {
                // The next batch says what is wrong; a lease that is lost by then is noticed there.
            }
        }
    }

    /// <summary>Takes back what isn't published and lets the next writer in.</summary>
    /// <param name="revision">The newest published one.</param>
    public async ValueTask UndoAsync(string load, long revision, CancellationToken cancellationToken)
    {
        foreach (var statement in undo)
        {
            using var parameters = new CypherParameters().Add("revision", revision);
            (await connection.WriteAsync(new(statement, parameters), cancellationToken)).Dispose();
        }

        using var released = Parameters(load);
        (await connection.WriteAsync(new(LoadStatements.Release, released), cancellationToken)).Dispose();
    }

    /// <summary>Lets the next writer in.</summary>
    public static async ValueTask ReleaseAsync(ICypherTransaction transaction, string load, CancellationToken cancellationToken)
    {
        using var parameters = Parameters(load);
        await transaction.SendAsync(new(LoadStatements.Release, parameters), cancellationToken);
    }

    private static CypherParameters Parameters(string load) => new CypherParameters().Add("load", load).Add("seconds", Lease);
}
