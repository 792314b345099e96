using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// Introspection doesn't go from types to types again and again: each round multiplies the answer by the size of the schema.
/// </summary>
internal sealed class MaxIntrospectionDepth(ValidationContext context) : ValidationRule(context), ILeave<DocumentNode>
{
    /// <summary>Lists of types or of their members inside one another; what tools ask for needs fewer.</summary>
    private const int Limit = 3;

    private readonly Dictionary<(string Fragment, int Depth), bool> fragments = [];

    public void Leave(DocumentNode node)
    {
        foreach (OperationDefinitionNode operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            CheckRoot(operation.SelectionSet);
        }
    }

    private void CheckRoot(SelectionSetNode root)
    {
        foreach (SelectionNode selection in root.Selections)
        {
            switch (selection)
            {
                case FieldNode { Name: "__schema" or "__type" } field when IsTooDeep(field, depth: 0):
                    Report("Maximum introspection depth exceeded", field);
                    break;
                case InlineFragmentNode inline:
                    CheckRoot(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when fragments.TryAdd((spread.Name, -1), false):
                    CheckRoot(Context.Fragment(spread.Name)!.SelectionSet);
                    break;
            }
        }
    }

    private bool IsTooDeep(SelectionNode selection, int depth) => selection switch
    {
        FieldNode field => IsTooDeep(field.SelectionSet, IsList(field) ? depth + 1 : depth),
        InlineFragmentNode inline => IsTooDeep(inline.SelectionSet, depth),
        _ => IsTooDeep(((FragmentSpreadNode)selection).Name, depth),
    };

    private bool IsTooDeep(SelectionSetNode? selectionSet, int depth) =>
        depth >= Limit || (selectionSet?.Selections.Any(selection => IsTooDeep(selection, depth)) ?? false);

    private bool IsTooDeep(string fragment, int depth)
    {
        if (!fragments.TryGetValue((fragment, depth), out bool known))
        {
            known = IsTooDeep(Context.Fragment(fragment)!.SelectionSet, depth);
            fragments.Add((fragment, depth), known);
        }
        return known;
    }

    private static bool IsList(FieldNode field) =>
        field.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields";
}
