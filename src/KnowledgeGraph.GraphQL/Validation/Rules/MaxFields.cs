using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// An operation selects no more than so many fields, a fragment's counted wherever it is spread: a short text with fragments
/// inside fragments can stand for millions, each under an alias of its own.
/// </summary>
internal sealed class MaxFields(ValidationContext context, int limit)
    : ValidationRule(context), ILeave<DocumentNode>
{
    private readonly Dictionary<string, long> _ofFragments = [];

    public void Leave(DocumentNode node)
    {
        foreach (OperationDefinitionNode operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (Count(operation.SelectionSet) > limit)
            {
                string message = $"The operation selects more than the {limit} fields that one may select.";
                Report(message, [Context.Document.LocationOf(operation)], ErrorCodes.FieldLimitExceeded);
            }
        }
    }

    /// <returns>The fields; no more than the limit and one, so that sums stay small.</returns>
    private long Count(SelectionSetNode selectionSet) =>
        Math.Min(limit + 1L, selectionSet.Selections.Sum(selection => selection switch
        {
            FieldNode field => 1 + (field.SelectionSet is { } inner ? Count(inner) : 0),
            InlineFragmentNode inline => Count(inline.SelectionSet),
            _ => OfFragment(((FragmentSpreadNode)selection).Name),
        }));

    private long OfFragment(string name)
    {
        if (!_ofFragments.TryGetValue(name, out long count))
        {
            count = Count(Context.Fragment(name)!.SelectionSet);
            _ofFragments.Add(name, count);
        }
        return count;
    }
}
