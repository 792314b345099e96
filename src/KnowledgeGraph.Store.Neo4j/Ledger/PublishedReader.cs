using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// Reads the newest published revision, and what it shows of each kind when it is another one than before. One read at a time.
/// </summary>
/// <remarks>
/// The second read carries the bookmark of the first, so that the server answers it when all of that revision's transaction is there. A
/// kind whose last revision is a later one by then was touched in between: when it was before isn't known, so that what this reader sees
/// of it has a name that nobody else gives. A database that is wiped and filled again while this reader is there may come to the same number;
/// its history has another name.
/// </remarks>
internal sealed class PublishedReader(ICypherConnection connection, GraphModel model)
{
    private PublishedRevision last = PublishedRevision.Of(model, 0, []);
    private string? history;

    /// <summary>Is called with each revision that is another one than before.</summary>
    public event Action<long>? Changed;

    /// <summary>Is called with the revision at which another graph stands in place of the one before.</summary>
    public event Action<long>? Replaced;

    /// <summary>The name of the graph's history, as it was read last; empty before.</summary>
    public string History => Volatile.Read(ref history) ?? "";

    public async ValueTask<PublishedRevision> ReadAsync(CancellationToken cancellationToken)
    {
        var (number, named) = await ReadNumberAsync(cancellationToken);
        var isOther = history is not null && named != history;
        if (number != last.Number || isOther)
        {
            last = PublishedRevision.Of(model, number, await ReadKindsAsync(number, cancellationToken));
            (isOther ? Replaced : Changed)?.Invoke(number);
        }

        Volatile.Write(ref history, named);
        return last;
    }

    private async ValueTask<(long Number, string History)> ReadNumberAsync(CancellationToken cancellationToken)
    {
        using var found = await connection.ReadAsync(new(LedgerStatements.Revision), cancellationToken);
        return found.RowCount == 1
            ? (found.Rows[0][0].Integer, found.Rows[0][1].StringOrNull ?? "")
            : throw LockedHead.NoLedger();
    }

    private async ValueTask<List<KeyValuePair<string, KindRevision>>> ReadKindsAsync(long number, CancellationToken cancellationToken)
    {
        using var found = await connection.ReadAsync(new(LedgerStatements.Kinds), cancellationToken);
        var kinds = new List<KeyValuePair<string, KindRevision>>();
        foreach (var row in found.Rows)
        {
            var isKnown = row[1].Integer <= number && !row[2].IsNull;
            kinds.Add(new(row[0].String, isKnown ? new KindRevision(row[1].Integer, row[2].DateTime.UtcTicks) : Unnamed(number)));
        }

        return kinds;
    }

    private static KindRevision Unnamed(long number) => new(number, BitConverter.ToInt64(Guid.NewGuid().ToByteArray()));
}
