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

    /// <summary>What it costs to compare two actors; one with all; all with all; and to part all into blocs.</summary>
    public const int Alignment = 50;
    public const int Alignments = 200;
    public const int Matrix = 1000;
    public const int Blocs = 2000;

    /// <summary>How many actors a matrix counts as, and points a series.</summary>
    public const int MatrixSize = 200;

    /// <summary>How many groups, isolates or members of a group blocs count as.</summary>
    public const int BlocSize = 20;
}
