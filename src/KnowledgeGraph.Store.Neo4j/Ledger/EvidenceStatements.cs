using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The statements about pieces of evidence.</summary>
internal sealed class EvidenceStatements(EvidenceLayout layout)
{
    /// <summary>The live ones of some ids, with the keys of what they refer to in the order of the references.</summary>
    public CypherText Find { get; } =
        $$"""
        UNWIND $ids AS id
        MATCH (evidence:Evidence {id: id})
        WHERE evidence.retracted IS NULL
        RETURN properties(evidence), [{{string.Join(", ", layout.RelationshipTypes.Select(type => $"[(evidence)-[:{type}]->(node) | node.key][0]"))}}]
        """;

    public static CypherText Create { get; } =
        """
        UNWIND $rows AS row
        MATCH (source:Entity {id: row.source})
        CREATE (evidence:Evidence)-[:FROM]->(source)
        SET evidence = row.evidence, evidence.recorded = $revision
        """;

    /// <summary>The same for rows by column (<see cref="BulkColumns"/>): claims, and texts that differ.</summary>
    public static CypherText CreateMany(BulkColumns columns) =>
        $$"""
        UNWIND $groups AS alike
        WITH alike.same AS same, alike.number AS ordinal, alike.anchor AS anchor, [texts IN alike.columns | split(texts, $mark)] AS columns
        MATCH (source:Entity {id: anchor})
        UNWIND range(0, size(columns[0]) - 1) AS row
        CREATE (evidence:Evidence)-[:FROM]->(source)
        SET evidence = same {
          .*, id: columns[0][row] + '{{ClaimIdentity.Separator}}' + ordinal, claim: columns[0][row], ordinal: ordinal{{columns.Members}}
        }
        """;

    public static CypherText Retract { get; } =
        "UNWIND $ids AS id MATCH (evidence:Evidence {id: id}) SET evidence.retracted = $revision";

    /// <summary>In the order of the references: joins pieces to what they refer to beside their source.</summary>
    public ImmutableArray<CypherText> Refer { get; } =
    [
        .. layout.RelationshipTypes.Select(type => new CypherText(
            $$"""
            UNWIND $rows AS row
            MATCH (evidence:Evidence {id: row.id})
            MATCH (node:Entity {id: row.node})
            CREATE (evidence)-[:{{type}}]->(node)
            """)),
    ];
}
