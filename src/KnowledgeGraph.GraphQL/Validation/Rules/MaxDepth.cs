using System.Runtime.CompilerServices;
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
    private readonly Dictionary<string, int> ofFragments = [];

    public void Leave(DocumentNode node)
    {
        foreach (OperationDefinitionNode operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (Depth(operation.SelectionSet) is var depth && depth > limit)
            {
                string message = $"The operation nests {depth} levels of fields, and one may nest {limit}.";
                Report(message, [Context.Document.LocationOf(operation)], ErrorCodes.DepthLimitExceeded);
            }
        }
    }

    private int Depth(SelectionSetNode selectionSet) => selectionSet.Selections.Max(selection => selection switch
    {
        FieldNode { SelectionSet: { } inner } field when !IsIntrospection(field) => 1 + Depth(inner),
        FieldNode => 1,
        InlineFragmentNode inline => Depth(inline.SelectionSet),
        _ => OfFragment(((FragmentSpreadNode)selection).Name),
    });

    private int OfFragment(string name)
    {
        if (!ofFragments.TryGetValue(name, out int depth))
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            depth = Depth(Context.Fragment(name)!.SelectionSet);
            ofFragments.Add(name, depth);
        }
        return depth;
    }

    private static bool IsIntrospection(FieldNode field) => field.Name is "__schema" or "__type";
}
