namespace KnowledgeGraph.Traversals;

/// <summary>Every value of <c>extensions.warnings[].code</c>.</summary>
public static class WarningCodes
{
    /// <summary>The answer stops at a limit and more belongs to it.</summary>
    public const string Truncated = "TRUNCATED";

    /// <summary>The answer is estimated from a part of the graph.</summary>
    public const string Sampled = "SAMPLED";

    /// <summary>The node that was asked for was merged into the one that is answered.</summary>
    public const string Merged = "MERGED";
}
