using System.Collections.Immutable;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The statements about loads: who has the ledger, and how to be rid of what isn't published.</summary>
internal static class LoadStatements
{
    private const string Batches = "IN TRANSACTIONS OF 10000 ROWS";

    /// <summary>Takes or renews the lease.</summary>
    public static CypherText Hold { get; } =
        """
        MATCH (ledger:Ledger {id: 0})
        SET ledger.load = $load, ledger.loadUntil = datetime.realtime() + duration({seconds: $seconds})
        """;

    /// <summary>Renews the lease if it is still held.</summary>
    public static CypherText Renew { get; } =
        """
        MATCH (ledger:Ledger {id: 0, load: $load})
        SET ledger.loadUntil = datetime.realtime() + duration({seconds: $seconds})
        """;

    public static CypherText Release { get; } = "MATCH (ledger:Ledger {id: 0, load: $load}) REMOVE ledger.load, ledger.loadUntil, ledger.writing";

    /// <summary>
    /// What takes everything back that is recorded or retracted by a revision after `$revision`, in an order in which it can be broken off
    /// anywhere and begun again.
    /// </summary>
    public static ImmutableArray<CypherText> UndoFor(GraphLayout layout) =>
    [
        .. layout.Claims.SelectMany(UndoClaims),
        $"MATCH (evidence:Evidence) WHERE evidence.recorded > $revision CALL (evidence) {{ DETACH DELETE evidence }} {Batches}",
        $"MATCH (evidence:Evidence) WHERE evidence.retracted > $revision CALL (evidence) {{ REMOVE evidence.retracted }} {Batches}",
        $$"""
        MATCH (node:Entity)
        WHERE node.recorded > $revision AND node.firstRecorded > $revision
        CALL (node) { DETACH DELETE node } {{Batches}}
        """,
        // Cleared first, so that nodes that have swapped values that are unique can have their own again.
        $$"""
        MATCH (node:Entity)
        WHERE node.recorded > $revision
        CALL (node) {
          SET node = {id: node.id, key: node.key, firstRecorded: node.firstRecorded, recorded: node.recorded}
        } {{Batches}}
        """,
        $$"""
        MATCH (node:Entity)
        WHERE node.recorded > $revision
        CALL (node) {
          MATCH (node)-[:HAD]->(version:Version)
          WHERE version.retracted > $revision
          WITH node, version, node {.id, .key, .firstRecorded} AS own
          SET node = properties(version)
          SET node += own
          REMOVE node.retracted
          DETACH DELETE version
        } {{Batches}}
        """,
    ];

    private static IEnumerable<CypherText> UndoClaims(ClaimLayout claim)
    {
        var type = claim.RelationshipType;
        yield return $"MATCH ()-[claim:{type}]->() WHERE claim.recorded > $revision CALL (claim) {{ DELETE claim }} {Batches}";
        yield return
            $$"""
            MATCH ()-[claim:{{type}}]->()
            WHERE claim.retracted > $revision
            CALL (claim) { REMOVE claim.retracted, claim.retractedAt, claim.retractionReason, claim.supersededBy } {{Batches}}
            """;
        yield return
            $$"""
            MATCH (evidence:Evidence)
            WHERE evidence.recorded > $revision AND evidence.claim STARTS WITH '{{claim.Kind.FieldName}}~'
            WITH evidence.claim AS id, collect(evidence.id) AS ids
            CALL (id, ids) {
              MATCH ()-[claim:{{type}} {id: id}]->()
              SET claim.evidenceIds = [piece IN claim.evidenceIds WHERE NOT piece IN ids]
            } {{Batches}}
            """;
    }
}
