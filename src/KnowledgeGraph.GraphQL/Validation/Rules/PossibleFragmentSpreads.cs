using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A fragment's type and the type around it have objects in common (specification, section 5.5.2.3).</summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context)
    : ValidationRule(context), IEnter<InlineFragmentNode>, IEnter<FragmentSpreadNode>
{
    public void Enter(InlineFragmentNode node)
    {
        if (Context.Types is { Parent: { } parent, Output: NamedType type } && IsImpossible(parent, type))
        {
            Report(
                $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
        }
    }

    public void Enter(FragmentSpreadNode node)
    {
        NamedType? type = Context.Fragment(node.Name) is { } fragment
            ? Context.Schema.Types.Find(fragment.TypeCondition.Name)
            : null;
        if (type is not null && Context.Types.Parent is { } parent && IsImpossible(parent, type))
        {
            Report(
                $"Fragment \"{node.Name}\" cannot be spread here as objects of type \"{parent}\" " +
                $"can never be of type \"{type}\".",
                node);
        }
    }

    private bool IsImpossible(NamedType parent, NamedType type) =>
        type.IsComposite && !Context.Schema.Overlap(parent, type);
}
