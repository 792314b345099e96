using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>How well a node fits a query.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Features">What the score is made of, in the order of the query.</param>
public sealed record MatchScore(double Score, ImmutableArray<MatchFeature> Features)
{
    /// <summary>Whether the node is the one meant as far as it can be told: see <see cref="MatchRanker"/>.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Whether its name or an identifier is exactly the query's, and nothing speaks against it.</summary>
    internal bool IsExact { get; init; }
}

/// <summary>A part of a score.</summary>
/// <param name="Id">`name`, or the name of a property.</param>
/// <param name="Value">How alike: 0 to 1.</param>
public sealed record MatchFeature(string Id, double Value)
{
    /// <summary>The feature that tells how like the names are.</summary>
    public const string Name = "name";
}
