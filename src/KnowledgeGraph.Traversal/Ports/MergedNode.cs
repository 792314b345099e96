namespace KnowledgeGraph.Traversals;

/// <summary>What is said where a node is answered that took in the one asked for.</summary>
public static class MergedNode
{
    /// <param name="asked">The key of the node asked for.</param>
    /// <param name="survivor">The key of the one that is answered.</param>
    public static string Message(string asked, string survivor) => $"{asked} was merged into {survivor}, which is answered in its place.";
}
