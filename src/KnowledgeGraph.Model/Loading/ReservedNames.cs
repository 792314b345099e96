using System.Collections.Frozen;

namespace KnowledgeGraph.Model;

/// <summary>Names that the public schema needs for itself (see docs/model.md).</summary>
internal static class ReservedNames
{
    /// <summary>What a type cannot be called.</summary>
    public static readonly FrozenSet<string> Types = AttributeReader.Scalars.Keys
        .Concat(
        [
            "Query", "Mutation", "Subscription", "Node", "PageInfo", "Long", "AmountBound", "AmountSum", "NumberSum", "Direction",
            "SortDirection", "DateRange", "Graph", "Change", "Highlight", "HighlightRange", "KindCount", "NodeKind", "Neighborhood",
            "Path", "PathStep", "InfluenceConnection", "InfluenceEdge", "InfluenceMetric",
            "Predicate", "SearchConnection", "SearchEdge", "ActorSet", "UserError", "RecordClaims", "CorrectClaim", "RetractClaim", "UpsertNodes",
            "MergeNodes", "ImportBundle", "BundleFile", "PossibleDuplicateConnection", "PossibleDuplicateEdge", "DuplicateReason", "DuplicateRule",
            "MatchQuery", "MatchProperty", "MatchResult", "MatchCandidate", "MatchFeature",
            "Alignment", "AlignmentMethod", "AlignmentTopic", "AlignmentPoint", "AlignmentMatrix", "SeriesBy", "Blocs", "Bloc", "BlocMember",
        ])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the names of derived types end with: `CountryFilter`.</summary>
    public static readonly string[] DerivedSuffixes =
        ["Filter", "Order", "Connection", "Edge", "Aggregate", "Extremes", "Comparison", "Input", "Payload", "Correction"];

    /// <summary>Root fields that are there whatever the model says.</summary>
    public static readonly FrozenSet<string> RootFields =
        new[]
        {
            "node", "nodes", "claims", "search", "neighborhood", "paths", "alignment", "alignments", "alignmentMatrix", "blocs", "influence",
            "timeline", "changes", "graph", "possibleDuplicates", "match",
        }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What filters need at every place.</summary>
    public static readonly FrozenSet<string> Everywhere =
        new[] { "and", "or", "not", "some", "none", "all", "count" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What every node has.</summary>
    public static readonly FrozenSet<string> OnNodes = new[] { "id", "key" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What every claim has.</summary>
    public static readonly FrozenSet<string> OnClaims =
        new[]
        {
            "id", "key", "predicate", "subject", "object", "validFrom", "validTo", "reportedOn", "recordedAt", "recordedBy",
            "retractedAt", "retractionReason", "supersededBy", "evidence",
        }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What every piece of evidence has.</summary>
    public static readonly FrozenSet<string> OnEvidence =
        new[] { "id", "recordedAt", "retractedAt" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Relationship types that the Neo4j store uses for itself.</summary>
    public static readonly FrozenSet<string> Predicates = new[] { "FROM", "HAD", "MERGED_INTO" }.ToFrozenSet(StringComparer.Ordinal);
}
