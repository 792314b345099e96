using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Makes other writers wait until the transaction ends, and asks what the ledger says behind that lock.</summary>
internal sealed class LockedHead
{
    private LedgerHead? head;

    /// <param name="questions">Nothing may stand there yet: what follows is to be read behind the lock.</param>
    public LockedHead(StateQuestions questions)
    {
        questions.Add(LedgerStatements.Lock, null, static _ => { });
        questions.Add(LedgerStatements.Head, null, Read);
    }

    /// <summary>What it says, once asked.</summary>
    public LedgerHead Value => head ?? throw new InvalidOperationException("Nobody asked.");

    public static CypherException NoLedger() => new(CypherFailure.Wiped, "The database has no ledger any more.");

    private void Read(CypherResult found)
    {
        if (found.RowCount == 0)
        {
            throw NoLedger();
        }

        var row = found.Rows[0];
        head = new LedgerHead(
            row[0].Integer, row[1].IsNull ? null : row[1].DateTime, row[2].IsNull ? null : new LoadLease(row[2].String, row[3].Boolean))
        {
            Holders = [.. HolderRegistry.ReadEntries(row[4])],
        };
    }
}
