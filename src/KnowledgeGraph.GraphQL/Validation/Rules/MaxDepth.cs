using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// An operation nests no more than so many levels of fields, a fragment's counted where it is spread. What lies below
/// <c>__schema</c> and <c>__type</c> isn't counted: tools ask for it, and it costs little.
/// </summary>
internal sealed class MaxDepth(ValidationContext context, int limit)
    : ValidationRule(context), ILeave<DocumentNode>
{
    private readonly Dictionary<string, int> _ofFragments = [];

    public void Leave(DocumentNode node)
    {
        foreach (OperationDefinitionNode operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (Depth(operation.SelectionSet, above: 0) > limit)
            {
                string message = $"The operation nests more than the {limit} levels of fields that one may nest.";
                Report(message, [Context.Document.LocationOf(operation)], ErrorCodes.DepthLimitExceeded);
            }
        }
    }

    /// <returns>The levels below; more than the limit as soon as that is certain, without looking further.</returns>
    private int Depth(SelectionSetNode selectionSet, int above)
    {
        int deepest = 0;
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            if (above + deepest > limit)
            {
                break;
            }
            deepest = Math.Max(deepest, Depth(selection, above));
        }
        return deepest;
    }

    private int Depth(SelectionNode selection, int above) => selection switch
    {
        FieldNode { SelectionSet: { } inner } field when !IsIntrospection(field) => 1 + Depth(inner, above + 1),
        FieldNode => 1,
        InlineFragmentNode inline => Depth(inline.SelectionSet, above),
        _ => OfFragment(((FragmentSpreadNode)selection).Name, above),
    };

    private int OfFragment(string name, int above)
    {
        if (!_ofFragments.TryGetValue(name, out int depth))
        {
            depth = Depth(Context.Fragment(name)!.SelectionSet, above);
            _ofFragments.Add(name, depth);
        }
        return depth;
    }

    private static bool IsIntrospection(FieldNode field) => field.Name is "__schema" or "__type";
}
