using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The statements about the holders of leases, which stand in a list at the ledger's node.</summary>
internal static class LeaseStatements
{
    /// <summary>Sets a holder's entry, and takes away dead ones'. Behind the lock.</summary>
    public static CypherText Register { get; } =
        """
        MATCH (ledger:Ledger {id: 0})
        SET ledger.holders = [entry IN coalesce(ledger.holders, []) WHERE NOT entry STARTS WITH $id AND NOT entry IN $gone] + [$entry]
        REMOVE ledger.writing
        RETURN ledger.holders
        """;

    public static CypherText Deregister { get; } =
        """
        MATCH (ledger:Ledger {id: 0})
        SET ledger.holders = [entry IN coalesce(ledger.holders, []) WHERE NOT entry STARTS WITH $id]
        REMOVE ledger.writing
        """;
}
