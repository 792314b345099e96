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
/// of it has a name that nobody else gives.
/// </remarks>
internal sealed class PublishedReader(ICypherConnection connection, GraphModel model)
{
    private PublishedRevision last = PublishedRevision.Of(model, 0, []);

    /// <summary>Is called with each revision that is another one than before.</summary>
    public event Action<long>? Changed;

    public async ValueTask<PublishedRevision> ReadAsync(CancellationToken cancellationToken)
    {
        long number;
        using (var found = await connection.ReadAsync(new(LedgerStatements.Revision), cancellationToken))
        {
            number = found.Single().Integer;
        }

        if (number != last.Number)
        {
            last = PublishedRevision.Of(model, number, await ReadKindsAsync(number, cancellationToken));
            Changed?.Invoke(number);
        }

        return last;
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
