using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>What every store says of `paths` beside its answer.</summary>
public static class PathNotes
{
    /// <summary>The message of <see cref="WarningCodes.Truncated"/>.</summary>
    public static string MoreThan(int first) =>
        $"There are more than {first} shortest paths: the first in the order of their claims' ids are here. "
        + "Raise `first`, or narrow the search by `predicates` or `avoid`.";

    /// <summary>An end of the paths stands among the nodes to avoid, by whichever of its names.</summary>
    /// <param name="reference">As it was given.</param>
    public static TraversalException AvoidedEnd(string reference) => new(
        ErrorCodes.BadUserInput, $"`avoid` names “{reference}”, an end of the paths, so there can be none: leave it out.");
}
