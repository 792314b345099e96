using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The results of writes that have an idempotency key, for the answers to their repetitions.</summary>
/// <param name="clock">Says which of them are too old.</param>
internal sealed class WriteStamps(TimeProvider clock)
{
    /// <summary>What is stored of the author's write with the key, or null.</summary>
    public async ValueTask<StoredWrite?> FindAsync(ICypherTransaction transaction, GraphWrite write, CancellationToken cancellationToken)
    {
        if (write.Idempotency is not { } stamp)
        {
            return null;
        }

        using var parameters = new CypherParameters().Add("id", IdOf(write.Author, stamp)).Add("oldest", OldestKept);
        using var rows = await transaction.RunAsync(new(LedgerStatements.FindWrite, parameters), cancellationToken);
        return rows.RowCount == 0 ? null : new StoredWrite(rows.Rows[0][0].String, rows.Rows[0][1].String);
    }

    public async ValueTask StoreAsync(
        ICypherTransaction transaction, GraphWrite write, WriteResult result, CancellationToken cancellationToken)
    {
        if (write.Idempotency is not { } stamp)
        {
            return;
        }

        using var parameters = new CypherParameters()
            .Add("id", IdOf(write.Author, stamp))
            .Add("input", stamp.InputHash)
            .Add("revision", result.Revision)
            .Add("result", WriteResultJson.Write(result))
            .Add("now", clock.GetUtcNow())
            .Add("oldest", OldestKept);
        (await transaction.RunAsync(new(LedgerStatements.StampWrite, parameters), cancellationToken)).Dispose();
    }

    private DateTimeOffset OldestKept => clock.GetUtcNow() - IdempotencyStamp.KeptFor;

    /// <summary>One text for both: neither holds a line feed, so no two pairs have the same.</summary>
    private static string IdOf(string author, IdempotencyStamp stamp) => $"{author}\n{stamp.Key}";
}
