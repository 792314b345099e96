namespace KnowledgeGraph.Traversals;

/// <summary>What stands below a slot, whichever kind of slot it is.</summary>
internal static class SlotShapes
{
    /// <summary>What nodes or claims are answered, or null when the slot holds neither. A relation's stand in its connection.</summary>
    public static ItemShape? ItemOf(Slot slot) => slot switch
    {
        EndSlot end => new ItemShape(end.Shape, null),
        ReferenceSlot reference => new ItemShape(reference.Shape, null),
        NeighborhoodNodesSlot nodes => new ItemShape(nodes.Shape, null),
        PathNodesSlot nodes => new ItemShape(nodes.Shape, null),
        StepNodeSlot node => new ItemShape(node.Shape, null),
        SupersededBySlot superseding => new ItemShape(null, superseding.Shape),
        EdgeClaimSlot claim => new ItemShape(null, claim.Shape),
        NeighborhoodClaimsSlot claims => new ItemShape(null, claims.Shape),
        NodesSlot nodes => nodes.Shape,
        EdgeNodeSlot node => node.Shape,
        ChangePartSlot part => part.Shape,
        AnalysisSlot analysis => analysis.Items,
        _ => null,
    };

    /// <summary>What other objects are answered, or null when the slot holds none.</summary>
    public static ObjectShape? ObjectOf(Slot slot) => slot switch
    {
        AttributeSlot attribute => attribute.Parts,
        EvidenceSlot evidence => evidence.Shape,
        EdgesSlot edges => edges.Shape,
        PageInfoSlot page => page.Shape,
        AggregateSlot aggregate => aggregate.Shape,
        HighlightsSlot highlights => highlights.Shape,
        HighlightPartSlot part => part.Ranges,
        ReasonsSlot reasons => reasons.Shape,
        CandidatesSlot candidates => candidates.Shape,
        FeaturesSlot features => features.Shape,
        GroupSlot group => group.Shape,
        SumSlot sum => sum.Shape,
        ExtremeSlot extreme => extreme.Shape,
        PathStepsSlot steps => steps.Shape,
        GraphPartSlot part => part.Shape,
        AnalysisSlot analysis => analysis.Shape,
        _ => null,
    };
}
