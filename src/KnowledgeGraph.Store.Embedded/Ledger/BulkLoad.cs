using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// A load in one transaction. SQLite keeps what isn't committed in the write-ahead log, where no reader looks and which the
/// next opening after a crash discards (https://www.sqlite.org/wal.html), so there is nothing to resume and nothing to clean up.
/// </summary>
/// <param name="published">What is to be done once there is a new revision.</param>
/// <param name="ended">Lets the next writer in.</param>
internal sealed class BulkLoad(
    GraphLedger ledger, WriteUnit unit, string author, BundleStamp? bundle, Action published, Action ended) : IBulkLoad
{
    /// <summary>
    /// In kibibytes. The index of the claims' ids is hit at random: while it fits, no page is written twice.
    /// </summary>
    private const int CacheSize = 192 * 1024;

    private const int UsualCacheSize = 16 * 1024;

    private bool hasEnded;

    public static BulkLoad Begin(GraphLedger ledger, string author, BundleStamp? bundle, Action published, Action ended)
    {
        var unit = ledger.Begin();
        ledger.Execute($"PRAGMA cache_size = -{CacheSize}");
        return new BulkLoad(ledger, unit, author, bundle, published, ended);
    }

    public ValueTask<ImmutableDictionary<string, NodeRecord>> ReadNodesAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        RefuseEnded();
        cancellationToken.ThrowIfCancellationRequested();
        return new(keys.Distinct()
            .Select(ledger.ReadNode)
            .OfType<NodeRecord>()
            .ToImmutableDictionary(node => node.Key, StringComparer.Ordinal));
    }

    public ValueTask<ImmutableArray<WriteProblem>> AppendAsync(LoadBatch batch, CancellationToken cancellationToken)
    {
        RefuseEnded();
        try
        {
            return new(ledger.Append(unit, batch, cancellationToken));
        }
        catch
        {
            // A part of the batch may be in the transaction: there is no going on from here.
            GiveUp();
            throw;
        }
    }

    public ValueTask<WriteResult> PublishAsync(CancellationToken cancellationToken)
    {
        RefuseEnded();
        if (unit.HasProblems)
        {
            throw new InvalidOperationException("A batch of this load was refused: it can only be given up.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        WriteResult result;
        try
        {
            result = ledger.End(unit, author, bundle);
        }
        catch
        {
            GiveUp();
            throw;
        }

        End(published);
        return new(result);
    }

    public ValueTask DisposeAsync()
    {
        if (!hasEnded)
        {
            GiveUp();
        }

        return ValueTask.CompletedTask;
    }

    private void RefuseEnded()
    {
        if (hasEnded)
        {
            throw new InvalidOperationException("The load has ended.");
        }
    }

    private void GiveUp() => End(ledger.RollBack);

    private void End(Action last)
    {
        hasEnded = true;
        unit.Dispose();
        try
        {
            last();

            // The log has grown to the size of the load; without readers in the way it is emptied here.
            ledger.Execute($"PRAGMA cache_size = -{UsualCacheSize}; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        finally
        {
            ended();
        }
    }
}
