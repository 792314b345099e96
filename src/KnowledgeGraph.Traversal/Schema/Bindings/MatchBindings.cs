namespace KnowledgeGraph.Traversals;

public sealed record DuplicatesRootBinding : RootBinding;

public sealed record MatchRootBinding : RootBinding;

/// <summary>What matching adds to edges and candidates.</summary>
public enum MatchPart
{
    Reasons,
    Candidates,
    IsCertain,
    Features,
    FeatureId,
    FeatureValue,
}

public sealed record MatchPartBinding(MatchPart Part) : FieldBinding;

public sealed record ReasonPartBinding(ReasonPart Part) : FieldBinding;
