namespace KnowledgeGraph.Traversals;

/// <summary>The numbers of docs/cost.md.</summary>
internal static class CostRules
{
    /// <summary>How many elements a list without a page counts as: evidence, identifiers, groups, highlights.</summary>
    public const int UnpagedListSize = 3;

    /// <summary>What it costs to look at a connection's whole set: for its counts, its aggregate, or an order of its own.</summary>
    public const int WholeSet = 10;

    /// <summary>What a condition on a relation multiplies what is asked of its far side with, and itself.</summary>
    public const int FilterFanOut = 10;

    /// <summary>What finding hits costs.</summary>
    public const int Search = 20;

    /// <summary>What searching for the shortest paths costs, which may come to see much of the graph.</summary>
    public const int PathSearch = 100;

    /// <summary>What it costs to measure how central nodes are: all claims are looked at, many times over.</summary>
    public const int Influence = 2000;

    /// <summary>What finding the candidates of one of many queries costs.</summary>
    public const int Match = 5;
}
