using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// Enters this process among the holders, where writers find it. It takes the ledger's lock, so that each writer either sees the entry or has
/// committed before it was there. For one caller at a time.
/// </summary>
internal sealed class HolderRegistry(ICypherConnection connection, HolderWatch watch)
{
    private long beat;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <exception cref="CypherException">Whether it is registered isn't known.</exception>
    public async ValueTask RegisterAsync(TimeSpan lease, CancellationToken cancellationToken)
    {
        var entry = new Holder(Id, ++beat, lease).Entry;
        watch.Note(await connection.InTransactionAsync(
            async (transaction, token) =>
            {
                using var parameters = new CypherParameters().Add("id", Id).Add("entry", entry).Add("gone", watch.Gone());
                await transaction.SendAsync(new(LedgerStatements.Lock), token);
                using var entered = await transaction.RunAsync(new(LeaseStatements.Register, parameters), token);
                return entered.RowCount == 1 ? ReadEntries(entered.Rows[0][0]) : throw LockedHead.NoLedger();
            },
            cancellationToken));
    }

    /// <exception cref="CypherException">Whether it is registered isn't known.</exception>
    public async ValueTask DeregisterAsync(CancellationToken cancellationToken) => await connection.InTransactionAsync(
        async (transaction, token) =>
        {
            using var parameters = new CypherParameters().Add("id", Id);
            await transaction.SendAsync(new(LedgerStatements.Lock), token);
            await transaction.SendAsync(new(LeaseStatements.Deregister, parameters), token);
            return true;
        },
        cancellationToken);

    public static List<string> ReadEntries(CypherValue holders)
    {
        var entries = new List<string>();
        if (!holders.IsNull)
        {
            foreach (var entry in holders)
            {
                entries.Add(entry.String);
            }
        }

        return entries;
    }
}
