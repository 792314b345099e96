using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Fragments that are spread exist (specification, section 5.5.2.1).</summary>
internal sealed class KnownFragmentNames(ValidationContext context) : ValidationRule(context), IEnter<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        if (Context.Fragment(node.Name) is null)
        {
            ReportAt($"Unknown fragment \"{node.Name}\".", node.NameStart);
        }
    }
}
