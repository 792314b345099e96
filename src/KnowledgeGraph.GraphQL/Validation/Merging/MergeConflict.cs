using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>Two fields that stand under one response key and can't be merged.</summary>
/// <param name="ResponseKey">The key.</param>
/// <param name="Reason">Why, as part of a sentence.</param>
/// <param name="Left">The first field and, below it, those that are in conflict.</param>
/// <param name="Right">The second field and, below it, those that are in conflict.</param>
internal sealed record MergeConflict(
    string ResponseKey, string Reason, ImmutableArray<FieldNode> Left, ImmutableArray<FieldNode> Right)
{
    private const int LongestReason = 1_000;
    private const int MostNodes = 100;

    /// <summary>The conflict of two fields that comes of conflicts below them.</summary>
    public static MergeConflict? Above(string responseKey, FieldNode left, FieldNode right, List<MergeConflict> below)
    {
        if (below.Count == 0)
        {
            return null;
        }
        string reason = string.Join(
            " and ", below.Select(inner => $"subfields \"{inner.ResponseKey}\" conflict because {inner.Reason}"));
        return new(
            responseKey,
            reason.Length > LongestReason ? reason[..LongestReason] + "..." : reason,
            [.. below.SelectMany(inner => inner.Left).Take(MostNodes).Prepend(left)],
            [.. below.SelectMany(inner => inner.Right).Take(MostNodes).Prepend(right)]);
    }
}
