using System.Collections.Immutable;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A constraint or an index.</summary>
internal sealed record LayoutStatement(string Name, string Cypher)
{
    /// <summary>A constraint, whose index is there as soon as it is; other indexes fill behind.</summary>
    public bool IsConstraint => Cypher.StartsWith("CREATE CONSTRAINT", StringComparison.Ordinal);
}

/// <summary>Constraints and indexes that serve one purpose.</summary>
internal sealed record LayoutGroup(string Purpose, ImmutableArray<LayoutStatement> Statements);

/// <summary>The constraints and indexes of a layout. Each has a name, so that creating it again does nothing.</summary>
internal static class LayoutStatements
{
    private const string Entity = GraphModel.EntityName;

    public static ImmutableArray<LayoutGroup> Of(GraphLayout layout) =>
    [
        new("Nodes: found by id or key, whatever their kind.", [Unique("entity_id", Entity, "id"), Unique("entity_key", Entity, "key")]),
        new("Values that no two nodes of a kind share.", [.. layout.Nodes.SelectMany(UniqueValues)]),
        new(
            "What changed in a revision.",
            [Index("entity_recorded", Entity, "recorded"), Index("version_recorded", Labels.Version, "recorded")]),
        new("Nodes by day.", [.. layout.Nodes.SelectMany(Days)]),
        new("Full-text search among the folded words of nodes and of their former versions; the server's ranking isn't used.", [Words()]),
        .. layout.Claims.Select(ClaimGroup),
        new(
            "Evidence: found by id from its claim's list, and what a revision recorded and retracted.",
            [
                Unique("evidence_id", Labels.Evidence, "id"),
                Index("evidence_recorded", Labels.Evidence, "recorded"),
                Index("evidence_retracted", Labels.Evidence, "retracted"),
            ]),
        new(
            "The ledger: one node says which revision is published.",
            [
                Unique("ledger_id", Labels.Ledger, "id"),
                Unique("revision_number", Labels.Revision, "number"),
                Unique("revision_recordedAt", Labels.Revision, "recordedAt"),
                Unique("kind_name", Labels.Kind, "name"),
                Unique("bundle_name", Labels.Bundle, "name"),
                Unique("write_id", Labels.Write, "id"),
                Index("write_recordedAt", Labels.Write, "recordedAt"),
            ]),
    ];

    private static LayoutGroup ClaimGroup(ClaimLayout claim)
    {
        var type = claim.RelationshipType;
        return new LayoutGroup(
            $"{claim.Kind.Name}: by id, by key and by the identity that later claims keep, by day, {(claim.Kind.References.IsEmpty ? "" : "by reference, ")}and what a revision recorded and retracted.",
            [
                new($"{type}_id", $"CREATE CONSTRAINT {type}_id IF NOT EXISTS FOR ()-[claim:{type}]-() REQUIRE claim.id IS UNIQUE"),
                .. new[]
                {
                    PropertyNames.Key, PropertyNames.Identity, PropertyNames.ValidFromFirst, PropertyNames.Recorded, PropertyNames.Retracted,
                }.Concat(claim.Kind.References.Select(reference => reference.Name)).Select(property => new LayoutStatement(
                    $"{type}_{property}",
                    $"CREATE INDEX {type}_{property} IF NOT EXISTS FOR ()-[claim:{type}]-() ON (claim.{property})")),
            ]);
    }

    private static IEnumerable<LayoutStatement> UniqueValues(NodeLayout node) =>
        from attribute in node.Kind.Attributes
        where attribute.IsUnique && !attribute.IsList
        select Unique($"{node.Kind.Name}_{attribute.Name}", node.Kind.Name, [.. UniqueProperties(attribute)]);

    /// <summary>The properties that hold the value itself, without what is derived from it.</summary>
    private static IEnumerable<string> UniqueProperties(AttributeDefinition attribute) => attribute.Type switch
    {
        ValueType.Amount => [AttributeParts.Value(attribute), AttributeParts.Unit(attribute), AttributeParts.Bound(attribute)],
        ValueType.Identifier => [AttributeParts.Scheme(attribute), AttributeParts.Value(attribute)],
        _ => [attribute.Name],
    };

    /// <summary>Days are what large kinds of nodes are picked by; texts aren't indexed, because an index takes 8 kB of them at most.</summary>
    private static IEnumerable<LayoutStatement> Days(NodeLayout node) =>
        from attribute in node.Kind.Attributes
        where !attribute.IsList && attribute.Type is ValueType.Date or ValueType.DateTime or ValueType.PartialDate
        let property = attribute.Type == ValueType.PartialDate ? AttributeParts.First(attribute.Name) : attribute.Name
        select Index($"{node.Kind.Name}_{property}", node.Kind.Name, property);

    private static LayoutStatement Words() => new(
        Labels.WordsIndex,
        $"CREATE FULLTEXT INDEX {Labels.WordsIndex} IF NOT EXISTS FOR (node:{Entity}|{Labels.Version}) ON EACH [node.{PropertyNames.Words}] "
        + "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}");

    private static LayoutStatement Unique(string name, string label, params ReadOnlySpan<string> properties)
    {
        var required = properties.Length == 1 ? $"node.{properties[0]}" : $"({string.Join(", ", properties.ToArray().Select(each => "node." + each))})";
        return new LayoutStatement(name, $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (node:{label}) REQUIRE {required} IS UNIQUE");
    }

    private static LayoutStatement Index(string name, string label, string property) =>
        new(name, $"CREATE INDEX {name} IF NOT EXISTS FOR (node:{label}) ON (node.{property})");
}
