using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>What <see cref="Neo4jRecordStore"/> asks of the database.</summary>
internal static class RecordStatements
{
    public static CypherText LayOut { get; } =
        "CREATE CONSTRAINT record_key IF NOT EXISTS FOR (record:Record) REQUIRE (record.collection, record.id) IS UNIQUE";

    public static CypherText Get { get; } =
        "MATCH (record:Record {collection: $collection, id: $id}) RETURN record.id, record.json, record.version";

    /// <summary>In the order of code points, as Neo4j compares texts.</summary>
    public static CypherText List { get; } =
        """
        MATCH (record:Record {collection: $collection})
        RETURN record.id, record.json, record.version ORDER BY record.id
        """;

    /// <summary>The first SET takes the lock, here and below, so that the version is read when no other writer has it.</summary>
    public static CypherText Put { get; } =
        """
        MERGE (record:Record {collection: $collection, id: $id})
        SET record.lock = true
        WITH record
        SET record.version = coalesce(record.version, 0) + 1, record.json = $json
        RETURN record.version
        """;

    public static CypherText Create { get; } =
        "CREATE (record:Record {collection: $collection, id: $id, json: $json, version: 1}) RETURN record.version";

    public static CypherText Replace { get; } =
        """
        MATCH (record:Record {collection: $collection, id: $id})
        SET record.lock = true
        WITH record WHERE record.version = $version
        SET record.version = record.version + 1, record.json = $json
        RETURN record.version
        """;

    public static CypherText Delete { get; } =
        """
        MATCH (record:Record {collection: $collection, id: $id})
        WITH record, record.version AS version
        DELETE record
        RETURN version
        """;
}
