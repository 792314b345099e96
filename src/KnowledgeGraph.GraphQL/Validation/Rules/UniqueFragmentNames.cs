using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No two fragments have the same name (specification, section 5.5.1.1).</summary>
internal sealed class UniqueFragmentNames(ValidationContext context)
    : ValidationRule(context), IEnter<FragmentDefinitionNode>
{
    public void Enter(FragmentDefinitionNode node)
    {
        FragmentDefinitionNode first = Context.Fragment(node.Name)!;
        if (first != node)
        {
            ReportAt($"There can be only one fragment named \"{node.Name}\".", first.NameStart, node.NameStart);
        }
    }
}
