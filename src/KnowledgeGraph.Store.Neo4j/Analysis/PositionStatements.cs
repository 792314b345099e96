using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The statements by which the positions of a model are read, each made once.</summary>
internal sealed class PositionStatements
{
    /// <summary>What parts a claim's values in the one text that it is sent as; no id, date or enum value holds it.</summary>
    public const char Separator = '|';

    private const string Live = "claim.recorded <= $revision AND (claim.retracted IS NULL OR claim.retracted > $revision)";
    private const string Recorded = "claim.recorded > $since AND claim.recorded <= $revision";
    private const string Retracted = "claim.retracted > $since AND claim.retracted <= $revision";

    private PositionStatements(PositionModel positions, string counting, string condition)
    {
        Actors = counting;
        Positions =
            "UNWIND $ids AS id "
            + $"MATCH (actor:Entity {{id: id}})-[claim:{positions.Kind.Predicate}]->(topic) WHERE {Conditions(positions.Kind, condition)} "
            + $"RETURN id, collect({Joined(positions)}) AS claims";
        Offices = [.. positions.Offices.Select(kind => new CypherText(
            $"MATCH (holder)-[claim:{kind.Predicate}]->(body) WHERE {Conditions(kind, condition)} "
            + "RETURN holder.id, body.id, claim.validFrom, claim.validTo"))];
    }

    /// <summary>Who has positions to read, and how many at most.</summary>
    public CypherText Actors { get; }

    /// <summary>
    /// The positions of some actors, those of each in a list. A claim is one text: a third of the bytes and a fifth of the values of a list.
    /// </summary>
    public CypherText Positions { get; }

    public IReadOnlyList<CypherText> Offices { get; }

    /// <summary>The newest revision that touched one of some kinds, and the newest one recorded by an instant.</summary>
    public static CypherText LastChange { get; } =
        """
        OPTIONAL MATCH (kind:Kind) WHERE kind.name IN $kinds
        WITH max(kind.revision) AS touched
        OPTIONAL MATCH (change:Revision) WHERE $knownAt IS NOT NULL AND change.recordedAt <= $knownAt AND change.number <= $revision
        RETURN touched, max(change.number)
        """;

    /// <summary>What is live at `$revision`.</summary>
    public static PositionStatements All(PositionModel positions) => new(
        positions,
        $"MATCH (actor:{positions.Kind.Subject.Type.Name}) WITH actor.id AS id, COUNT {{ (actor)-[:{positions.Kind.Predicate}]->() }} AS claims "
        + "WHERE claims > 0 RETURN id, claims ORDER BY id",
        Live);

    /// <summary>What is live at `$revision` and was recorded after `$since`.</summary>
    public static PositionStatements Added(PositionModel positions) =>
        new(positions, Changed(positions, "recorded", Recorded), $"{Recorded} AND {Live}");

    /// <summary>What was live at `$since` and was retracted up to `$revision`.</summary>
    public static PositionStatements Removed(PositionModel positions) =>
        new(positions, Changed(positions, "retracted", Retracted), $"claim.recorded <= $since AND {Retracted}");

    private static string Changed(PositionModel positions, string property, string condition) =>
        $"MATCH (actor)-[claim:{positions.Kind.Predicate}]->() USING INDEX claim:{positions.Kind.Predicate}({property}) WHERE {condition} "
        + "RETURN actor.id AS id, count(*) AS claims ORDER BY id";

    private static string Conditions(ClaimKind kind, string condition) => string.Join(
        " AND ", [condition, .. kind.Ordinary.Select(attribute => $"{StoredValue.Of("claim", attribute)} = '{attribute.Default}'")]);

    private static string Joined(PositionModel positions)
    {
        string[] values =
        [
            "topic.id",
            "claim.id",
            StoredValue.Of("claim", positions.Position),
            "coalesce(claim.validFrom, '')",
            "coalesce(claim.validTo, '')",
            positions.Kind.TimeBy is { } timeBy ? StoredValue.Of("claim", timeBy) : "''",
        ];
        return string.Join($" + '{Separator}' + ", values);
    }
}
