using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The statements about nodes.</summary>
internal sealed class NodeStatements(NodeLayout layout)
{
    /// <summary>The nodes that some keys mean: of merged ones those that took them in.</summary>
    public static CypherText Find { get; } =
        """
        UNWIND $keys AS key
        MATCH (asked:Entity {key: key})-[:MERGED_INTO*0..]->(node:Entity)
        WHERE node.merged IS NULL
        RETURN key, node.key
        """;

    /// <summary>The newest versions of the nodes that some keys mean.</summary>
    public static CypherText Read { get; } =
        """
        UNWIND $keys AS key
        MATCH (asked:Entity {key: key})-[:MERGED_INTO*0..]->(node:Entity)
        WHERE node.merged IS NULL
        RETURN node.key, properties(node)
        """;

    /// <summary>The last versions of the nodes that were merged into some.</summary>
    public static CypherText ReadAbsorbed { get; } =
        """
        UNWIND $keys AS key
        MATCH (survivor:Entity {key: key})<-[:MERGED_INTO]-(absorbed:Entity)-[:HAD]->(version:Version)
        WHERE version.retracted = absorbed.merged
        RETURN key, properties(version)
        """;

    /// <summary>The ids of the claims that stand and have a node at an end, and of those that name it in live evidence.</summary>
    public static string FindNaming { get; } =
        """
        MATCH (:Entity {key: $key})-[claim]-(:Entity) WHERE claim.id IS NOT NULL AND claim.retracted IS NULL RETURN claim.id AS id
        UNION
        MATCH (:Entity {key: $key})<--(evidence:Evidence) WHERE evidence.retracted IS NULL RETURN evidence.claim AS id
        """;

    /// <summary>
    /// Lets a node be another from here on: what it says becomes a former version, and it keeps its values for the claims that stood at it, all but
    /// those that are unique.
    /// </summary>
    public CypherText Merge { get; } = MergeOf(layout.Kind);

    /// <summary>
    /// Keeps what nodes say as their former version, and clears it. A statement of its own before the new values come, so that two nodes may
    /// swap values that are unique.
    /// </summary>
    public static CypherText Keep { get; } =
        """
        UNWIND $ids AS id
        MATCH (node:Entity {id: id})
        CREATE (node)-[:HAD]->(version:Version)
        SET version = properties(node), version.retracted = $revision
        REMOVE version.id, version.key, version.firstRecorded
        SET node = {id: node.id, key: node.key, firstRecorded: node.firstRecorded}
        """;

    /// <summary>Gives nodes that are there their new values.</summary>
    public static CypherText Update { get; } =
        """
        UNWIND $rows AS row
        MATCH (node:Entity {id: row.id})
        SET node += row
        """;

    /// <summary>Makes nodes of the kind.</summary>
    public CypherText Create { get; } =
        $"""
        UNWIND $rows AS row
        CREATE (node:{string.Join(':', layout.Labels)})
        SET node = row, node.firstRecorded = row.recorded
        """;

    /// <summary>The nodes of the kind among which are those that have some values of a `@unique` attribute.</summary>
    public CypherText FindHolders(AttributeDefinition attribute)
    {
        var property = PartOf(attribute).Name;
        var condition = attribute.IsList ? $"any(value IN $values WHERE value IN node.{property})" : $"node.{property} IN $values";
        return $"MATCH (node:{layout.Kind.Name}) WHERE {condition} RETURN node.key, properties(node)";
    }

    /// <summary>The property by which holders of a value are looked for.</summary>
    public static AttributePart PartOf(AttributeDefinition attribute) =>
        AttributeParts.Of(attribute)[attribute.Type == ValueType.Identifier ? 1 : 0];

    private static string MergeOf(NodeKind kind)
    {
        string[] released =
        [
            PropertyNames.Words,
            .. kind.Attributes.Where(attribute => attribute.IsUnique).SelectMany(attribute => AttributeParts.Of(attribute)).Select(part => part.Name),
        ];
        return $$"""
            MATCH (absorbed:Entity {id: $absorbed})
            MATCH (survivor:Entity {id: $survivor})
            CREATE (absorbed)-[:HAD]->(version:Version)
            SET version = properties(absorbed), version.retracted = $revision
            REMOVE version.id, version.key, version.firstRecorded
            REMOVE {{string.Join(", ", released.Select(name => "absorbed." + name))}}
            SET absorbed.recorded = $revision, absorbed.merged = $revision
            CREATE (absorbed)-[:MERGED_INTO {revision: $revision}]->(survivor)
            """;
    }
}
