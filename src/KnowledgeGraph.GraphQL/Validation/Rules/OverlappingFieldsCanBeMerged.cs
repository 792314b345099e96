using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation.Merging;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fields with one response key can be merged into one: FieldsInSetCanMerge (specification, section 5.3.2).
/// </summary>
/// <remarks>
/// Each selection set is compared with itself, each pair of fragments once, and the whole with a bound on its work: pairs of
/// pairs can be many in a short document.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context)
    : ValidationRule(context), IEnter<SelectionSetNode>, IEnter<InlineFragmentNode>
{
    private readonly MergeComparison comparison = new(context);
    private SelectionSetNode? partOfOuter;
    private bool gaveUp;

    /// <summary>An inline fragment's fields belong to the selection set around it.</summary>
    public void Enter(InlineFragmentNode node) => partOfOuter = node.SelectionSet;

    public void Enter(SelectionSetNode node)
    {
        if (node == partOfOuter || gaveUp || node.Selections is [not InlineFragmentNode])
        {
            return;
        }
        foreach (MergeConflict conflict in comparison.Within(Context.Types.Parent, node))
        {
            Report(
                $"Fields \"{conflict.ResponseKey}\" conflict because {conflict.Reason}. " +
                "Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Left, .. conflict.Right]);
        }
        if (comparison.IsExhausted)
        {
            gaveUp = true;
            Report("The fields overlap in more ways than can be compared; use fewer fragments and fewer equal keys.", node);
        }
    }
}
