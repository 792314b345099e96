using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The statements about claims of one kind. A relationship type can't be a parameter, so each kind has its own.</summary>
internal sealed class ClaimStatements(string type)
{
    /// <summary>
    /// The claims of some identities. The first claim of an identity has it as its id;
    /// those that are later, of which there are few, have it as a property. The hints keep a plan that was made while the graph was small
    /// from reading a whole index once it isn't.
    /// </summary>
    public CypherText Find { get; } =
        $"""
        MATCH (subject)-[claim:{type}]->(object)
        USING INDEX SEEK claim:{type}(id)
        WHERE claim.id IN split($identities, $mark)
        RETURN claim.id AS identity, subject.key AS subject, object.key AS object, properties(claim) AS claim
        UNION ALL
        MATCH (subject)-[claim:{type}]->(object)
        USING INDEX SEEK claim:{type}(identity)
        WHERE claim.identity IN split($identities, $mark)
        RETURN claim.identity AS identity, subject.key AS subject, object.key AS object, properties(claim) AS claim
        """;

    /// <summary>What all rows share stands beside them: the server reads a request byte by byte, and large ones keep it busy.</summary>
    public CypherText Create { get; } =
        $$"""
        UNWIND $rows AS row
        MATCH (subject:Entity {id: row.subject})
        MATCH (object:Entity {id: row.object})
        CREATE (subject)-[claim:{{type}}]->(object)
        SET claim = row.claim, claim.recorded = $revision, claim.recordedAt = $recordedAt
        """;

    /// <summary>The same for rows by column (<see cref="BulkColumns"/>): ids, subjects, objects, and texts that differ.</summary>
    public CypherText CreateMany(BulkColumns columns) =>
        $$"""
        UNWIND $groups AS alike
        WITH alike.same AS same, alike.number AS pieces, [texts IN alike.columns | split(texts, $mark)] AS columns
        UNWIND range(0, size(columns[0]) - 1) AS row
        MATCH (subject:Entity {id: columns[1][row]})
        MATCH (object:Entity {id: columns[2][row]})
        CREATE (subject)-[claim:{{type}}]->(object)
        SET claim = same {
          .*, id: columns[0][row]{{columns.Members}},
          evidenceIds: CASE WHEN pieces > 0 THEN [piece IN range(1, pieces) | columns[0][row] + '{{ClaimIdentity.Separator}}' + piece] END
        }
        """;

    public CypherText Retract { get; } =
        $$"""
        UNWIND $rows AS row
        MATCH ()-[claim:{{type}} {id: row.id}]->()
        SET claim.retracted = $revision, claim.retractedAt = $recordedAt, claim.supersededBy = row.supersededBy,
          claim.retractionReason = row.retractionReason
        """;

    /// <summary>Names further pieces of evidence at claims.</summary>
    public CypherText AddEvidence { get; } =
        $$"""
        UNWIND $rows AS row
        MATCH ()-[claim:{{type}} {id: row.id}]->()
        SET claim.evidenceIds = coalesce(claim.evidenceIds, []) + row.evidenceIds
        """;

    /// <summary>The claims of the kind that some references name, by their ids and by their keys; an index serves each.</summary>
    public static IEnumerable<string> FindReferenced(string type, string kind) => new[] { "id", "key" }.Select(property =>
        $"""
        MATCH (subject)-[claim:{type}]->(object)
        USING INDEX SEEK claim:{type}({property})
        WHERE claim.{property} IN $references
        RETURN subject.key AS subject, object.key AS object, properties(claim) AS claim, '{kind}' AS kind, claim.{property} AS reference
        """);

    /// <summary>The ids of the claims of the kind that stand and name a node in a reference; an index serves each reference.</summary>
    public static IEnumerable<string> FindReferring(string type, ImmutableArray<ReferenceDefinition> references) => references.Select(reference =>
        $"""
        MATCH ()-[claim:{type}]->()
        USING INDEX SEEK claim:{type}({reference.Name})
        WHERE claim.{reference.Name} = $id AND claim.retracted IS NULL
        RETURN claim.id AS id
        """);

    /// <summary>The ids of the claims that stand and lead from one node to another.</summary>
    public CypherText FindBetween { get; } =
        $$"""
        UNWIND $rows AS row
        MATCH (subject:Entity {key: row.subject})
        MATCH (object:Entity {key: row.object})
        MATCH (subject)-[claim:{{type}}]->(object)
        WHERE claim.retracted IS NULL
        RETURN claim.id
        """;

    /// <summary>Which of some keys claims of the kind have.</summary>
    public static string FindKeys(string type, string kind) =>
        $"MATCH ()-[claim:{type}]->() USING INDEX SEEK claim:{type}(key) WHERE claim.key IN $keys RETURN DISTINCT claim.key AS key, '{kind}' AS kind";
}
