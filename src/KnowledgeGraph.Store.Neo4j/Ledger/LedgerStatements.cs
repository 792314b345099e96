using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The statements about the ledger as a whole.</summary>
internal static class LedgerStatements
{
    /// <summary>What is there before anything is made: the layout's version, null in an empty database, and the kinds of the graph.</summary>
    public static CypherText Look { get; } =
        """
        OPTIONAL MATCH (ledger:Ledger {id: 0})
        RETURN ledger.layoutVersion, COLLECT { MATCH (kind:Kind) RETURN kind.name } AS kinds, ledger.modelVersion, ledger.history
        """;

    /// <summary>
    /// Writes nothing where all is as it should be: opening doesn't wait for a writer. The history's name tells this graph from one that takes
    /// its place, in the same database, and counts alike.
    /// </summary>
    public static CypherText Create { get; } =
        """
        MERGE (ledger:Ledger {id: 0})
        ON CREATE SET ledger.revision = 0
        WITH ledger
        WHERE ledger.layoutVersion IS NULL OR ledger.layoutVersion <> $layoutVersion OR ledger.modelVersion <> $modelVersion
          OR ledger.history IS NULL
        SET ledger.layoutVersion = $layoutVersion, ledger.modelVersion = $modelVersion, ledger.history = coalesce(ledger.history, randomUUID())
        """;

    public static CypherText Revision { get; } = "MATCH (ledger:Ledger {id: 0}) RETURN ledger.revision, ledger.history";

    /// <summary>
    /// The last revision that touched each kind, with its instant. A revision that is published meanwhile may show at some kinds and not at
    /// others; each names itself.
    /// </summary>
    public static CypherText Kinds { get; } =
        """
        MATCH (kind:Kind)
        OPTIONAL MATCH (revision:Revision {number: kind.revision})
        RETURN kind.name, kind.revision, revision.recordedAt
        """;

    /// <summary>
    /// Makes other writers wait until the transaction ends. A property is written because that is what takes the lock; what the ledger says
    /// is read by a statement of its own, behind the lock.
    /// </summary>
    public static CypherText Lock { get; } = "MATCH (ledger:Ledger {id: 0}) SET ledger.writing = true";

    public static CypherText Head { get; } =
        """
        MATCH (ledger:Ledger {id: 0})
        OPTIONAL MATCH (revision:Revision {number: ledger.revision})
        RETURN ledger.revision AS revision, revision.recordedAt AS recordedAt,
          ledger.load AS load, ledger.loadUntil < datetime.realtime() AS isOver, ledger.holders AS holders
        """;

    /// <summary>Publishes: from its commit on everything that the revision recorded is seen.</summary>
    public static CypherText Publish { get; } =
        """
        MATCH (ledger:Ledger {id: 0})
        SET ledger.revision = $revision
        REMOVE ledger.writing, ledger.load, ledger.loadUntil
        CREATE (:Revision {number: $revision, recordedAt: $recordedAt, author: $author})
        FOREACH (name IN $kinds | MERGE (kind:Kind {name: name}) SET kind.revision = $revision)
        """;

    /// <summary>Remembers under which hash a bundle was imported.</summary>
    public static CypherText StampBundle { get; } =
        """
        MERGE (bundle:Bundle {name: $name})
        ON CREATE SET bundle.hash = $hash, bundle.revision = $revision
        WITH bundle WHERE bundle.hash <> $hash
        SET bundle.hash = $hash, bundle.revision = $revision
        """;

    /// <summary>What is stored of a write by its idempotency key.</summary>
    public static CypherText FindWrite { get; } = 
        "MATCH (write:Write {id: $id}) WHERE write.recordedAt >= $oldest RETURN write.input, write.result";

    /// <summary>
    /// Stores what a write has to answer when it comes again, and clears away what is kept for too long: a few at a time, so that no write has
    /// to wait for what many have left.
    /// </summary>
    public static CypherText StampWrite { get; } =
        """
        MERGE (write:Write {id: $id})
        SET write.input = $input, write.revision = $revision, write.result = $result, write.recordedAt = $now
        WITH write
        CALL () {
          MATCH (old:Write) WHERE old.recordedAt < $oldest
          WITH old LIMIT 100
          DELETE old
        }
        """;

    /// <summary>Lets the lock go without a trace where there is nothing to publish.</summary>
    public static CypherText Unlock { get; } = "MATCH (ledger:Ledger {id: 0}) REMOVE ledger.writing";

    public static CypherText FindBundle { get; } = "MATCH (bundle:Bundle {name: $name}) RETURN bundle.hash";

    /// <summary>Nodes that are there at the published revision.</summary>
    public static CypherText FindNodes { get; } =
        """
        MATCH (ledger:Ledger {id: 0})
        UNWIND $keys AS key
        MATCH (node:Entity {key: key})
        WHERE node.firstRecorded <= ledger.revision
        RETURN node.key
        """;
}
