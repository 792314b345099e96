namespace KnowledgeGraph.Traversals;

public sealed record AlignmentRootBinding : RootBinding;

public sealed record AlignmentsRootBinding : RootBinding;

public sealed record AlignmentMatrixRootBinding : RootBinding;

public sealed record BlocsRootBinding : RootBinding;

/// <param name="Item">What stands there when it is nodes or claims; null for anything else.</param>
public sealed record AnalysisPartBinding(AnalysisPart Part, ItemType? Item = null) : FieldBinding;
