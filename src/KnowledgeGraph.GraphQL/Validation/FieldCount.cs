using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Counts the fields of a kind in selection sets, a fragment's wherever it is spread; each fragment is gone over once.</summary>
internal sealed class FieldCount(ValidationContext context, Func<FieldNode, bool> counts)
{
    /// <summary>Where counting stops: fragments inside fragments can stand for more fields than a number can say.</summary>
    private const long Most = 1_000_000_000;

    private readonly Dictionary<string, long> ofFragments = [];

    /// <exception cref="InsufficientExecutionStackException">Fragments are nested too deep.</exception>
    public long Of(SelectionSetNode selectionSet) =>
        Math.Min(Most, selectionSet.Selections.Sum(selection => selection switch
        {
            FieldNode field => (counts(field) ? 1 : 0) + (field.SelectionSet is { } inner ? Of(inner) : 0),
            InlineFragmentNode inline => Of(inline.SelectionSet),
            _ => OfFragment(((FragmentSpreadNode)selection).Name),
        }));

    private long OfFragment(string name)
    {
        if (!ofFragments.TryGetValue(name, out long count))
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            count = Of(context.Fragment(name)!.SelectionSet);
            ofFragments.Add(name, count);
        }
        return count;
    }
}
