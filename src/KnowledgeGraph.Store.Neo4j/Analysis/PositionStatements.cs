using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The statements by which the positions of a model are read, each made once.</summary>
internal sealed class PositionStatements
{
    /// <summary>What parts a claim's values in the one text that it is sent as; no id, date or enum value holds it.</summary>
    public const char Separator = '|';

    public PositionStatements(PositionModel positions)
    {
        Actors = $"MATCH (actor:{positions.Kind.Subject.Type.Name}) WHERE EXISTS {{ (actor)-[:{positions.Kind.Predicate}]->() }} "
            + "RETURN actor.id AS id ORDER BY id";
        Positions =
            "UNWIND $ids AS id "
            + $"MATCH (actor:Entity {{id: id}})-[claim:{positions.Kind.Predicate}]->(topic) WHERE {Conditions(positions.Kind)} "
            + $"RETURN id, collect({Joined(positions)}) AS claims";
        Offices = [.. positions.Offices.Select(kind => new CypherText(
            $"MATCH (holder)-[claim:{kind.Predicate}]->(body) WHERE {Conditions(kind)} "
            + "RETURN holder.id, body.id, claim.validFrom, claim.validTo"))];
    }

    /// <summary>Who takes a position, ever.</summary>
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

    private static string Conditions(ClaimKind kind) => string.Join(
        " AND ",
        [
            "claim.recorded <= $revision",
            "(claim.retracted IS NULL OR claim.retracted > $revision)",
            .. kind.Ordinary.Select(attribute => $"claim.{attribute.Name} = '{attribute.Default}'"),
        ]);

    private static string Joined(PositionModel positions)
    {
        string[] values =
        [
            "topic.id",
            "claim.id",
            $"claim.{positions.Position.Name}",
            "coalesce(claim.validFrom, '')",
            "coalesce(claim.validTo, '')",
            positions.Kind.TimeBy is { } timeBy ? $"claim.{timeBy.Name}" : "''",
        ];
        return string.Join($" + '{Separator}' + ", values);
    }
}
