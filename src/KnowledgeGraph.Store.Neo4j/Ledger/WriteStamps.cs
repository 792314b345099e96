using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The results of writes that have an idempotency key, for the answers to their repetitions.</summary>
/// <param name="clock">Says which of them are too old.</param>
internal sealed class WriteStamps(TimeProvider clock)
{
    /// <summary>Asks what is stored of the author's write with the key.</summary>
    /// <returns>What says so, or null, once asked.</returns>
    public Func<StoredWrite?> AskFor(StateQuestions questions, GraphWrite write)
    {
        StoredWrite? stored = null;
        if (write.Idempotency is { } stamp)
        {
            var parameters = new CypherParameters().Add("id", IdOf(write.Author, stamp)).Add("oldest", OldestKept(stamp));
            questions.Add(LedgerStatements.FindWrite, parameters, found =>
                stored = found.RowCount == 0 ? null : new StoredWrite(found.Rows[0][0].String, found.Rows[0][1].String));
        }

        return () => stored;
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
            .Add("oldest", OldestKept(stamp));
        await transaction.SendAsync(new(LedgerStatements.StampWrite, parameters), cancellationToken);
    }

    private DateTimeOffset OldestKept(IdempotencyStamp stamp) => clock.GetUtcNow() - stamp.KeptFor;

    /// <summary>One text for both: neither holds a line feed, so no two pairs have the same.</summary>
    private static string IdOf(string author, IdempotencyStamp stamp) => $"{author}\n{stamp.Key}";
}
