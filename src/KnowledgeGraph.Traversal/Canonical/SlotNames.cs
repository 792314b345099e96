namespace KnowledgeGraph.Traversals;

/// <summary>What a slot holds, in the canonical text: the field's name wherever the slot tells it.</summary>
internal static class SlotNames
{
    public static string Of(Slot slot) => slot switch
    {
        TypeNameSlot => "__typename",
        BuiltInSlot builtIn => CanonicalNames.Of(builtIn.Field),
        AttributeSlot attribute => attribute.Attribute.Name,
        ValuePartSlot part => CanonicalNames.Of(part.Part),
        RelationSlot relation => relation.Relation.Name,
        EndSlot end => CanonicalNames.Of(end.End),
        ReferenceSlot reference => reference.Reference.Name,
        EvidenceSlot => "evidence",
        SupersededBySlot => "supersededBy",
        _ => OfConnection(slot) ?? OfMatch(slot) ?? OfAggregate(slot) ?? OfRoot(slot)
            ?? throw new ArgumentException($"{slot.GetType()} has no canonical text.", nameof(slot)),
    };

    /// <summary>Whether the nulls that the slot allows don't follow from what it holds.</summary>
    public static bool HasOwnNullability(Slot slot) => slot is BuiltInSlot or AttributeSlot or ValuePartSlot or RelationSlot
        or ReferenceSlot or GroupPartSlot or SumPartSlot or GraphPartSlot or AnalysisSlot;

    private static string? OfConnection(Slot slot) => slot switch
    {
        TotalCountSlot => "totalCount",
        NodeCountSlot => "nodeCount",
        EdgesSlot => "edges",
        NodesSlot => "nodes",
        PageInfoSlot => "pageInfo",
        AggregateSlot => "aggregate",
        CursorSlot => "cursor",
        EdgeNodeSlot => "node",
        EdgeClaimSlot => "claim",
        EdgeDirectionSlot => "direction",
        ScoreSlot => "score",
        HighlightsSlot => "highlights",
        HighlightPartSlot part => CanonicalNames.Of(part.Part),
        PageInfoPartSlot part => CanonicalNames.Of(part.Part),
        _ => null,
    };

    private static string? OfMatch(Slot slot) => slot switch
    {
        ReasonsSlot => "reasons",
        ReasonPartSlot part => CanonicalNames.Of(part.Part),
        CandidatesSlot => "candidates",
        CertaintySlot => "match",
        FeaturesSlot => "features",
        FeaturePartSlot part => part.IsValue ? "value" : "id",
        _ => null,
    };

    private static string? OfAggregate(Slot slot) => slot switch
    {
        CountSlot => "count",
        GroupSlot group => GroupName(group),
        GroupPartSlot part => part.IsCount ? "count" : "value",
        SumSlot sum => $"sum({sum.Attribute.Name})",
        SumPartSlot part => part.IsValue ? "value" : "unit",
        ExtremeSlot extreme => extreme.IsMax ? "max" : "min",
        _ => null,
    };

    private static string GroupName(GroupSlot group)
    {
        var target = group.On == OrderTarget.Node ? "node" : "claim";
        return group.Attribute is { } attribute ? $"by({target}.{attribute.Name})" : $"by({target})";
    }

    private static string? OfRoot(Slot slot) => slot switch
    {
        NeighborhoodNodesSlot => "nodes",
        NeighborhoodClaimsSlot => "claims",
        TruncatedSlot => "truncated",
        PathLengthSlot => "length",
        PathNodesSlot => "nodes",
        PathStepsSlot => "steps",
        StepNodeSlot node => node.IsTo ? "to" : "from",
        InfluencePartSlot part => CanonicalNames.Of(part.Part),
        ChangePartSlot part => CanonicalNames.Of(part.Part),
        GraphPartSlot part => CanonicalNames.Of(part.Part),
        KindCountSlot part => part.IsCount ? "count" : "kind",
        AnalysisSlot part => CanonicalNames.Of(part.Part),
        _ => null,
    };
}
