using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Fragments stand on objects, interfaces and unions (specification, section 5.5.1.3).</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context)
    : ValidationRule(context), IEnter<InlineFragmentNode>, IEnter<FragmentDefinitionNode>
{
    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition && IsOther(condition))
        {
            Report($"Fragment cannot condition on non composite type \"{condition.Name}\".", condition);
        }
    }

    public void Enter(FragmentDefinitionNode node)
    {
        NamedTypeNode condition = node.TypeCondition;
        if (IsOther(condition))
        {
            Report($"Fragment \"{node.Name}\" cannot condition on non composite type \"{condition.Name}\".", condition);
        }
    }

    private bool IsOther(NamedTypeNode condition) =>
        Context.Schema.Types.Find(condition.Name) is { IsComposite: false };
}
