namespace KnowledgeGraph.Traversals;

/// <summary>
/// What a traversal may cost at most, known before anything runs: how many objects its answer can hold, and what filters and
/// counts make a store look at beside. docs/cost.md has the rules with an example, for clients to count themselves.
/// </summary>
public static class TraversalCost
{
    /// <summary>The cost, in objects; <see cref="long.MaxValue"/> when it is more than that.</summary>
    public static long Of(Traversal traversal) => new CostCounter().Of(traversal.Root);
}
