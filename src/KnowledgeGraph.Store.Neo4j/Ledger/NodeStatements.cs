using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The statements about nodes.</summary>
internal sealed class NodeStatements(NodeLayout layout)
{
    /// <summary>Which of some keys name a node.</summary>
    public static CypherText Find { get; } = "UNWIND $keys AS key MATCH (node:Entity {key: key}) RETURN node.key";

    /// <summary>The newest versions of some nodes.</summary>
    public static CypherText Read { get; } = "UNWIND $keys AS key MATCH (node:Entity {key: key}) RETURN node.key, properties(node)";

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
}
