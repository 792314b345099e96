using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No two fragments have the same name (specification, section 5.5.1.1).</summary>
internal sealed class UniqueFragmentNames(ValidationContext context)
    : ValidationRule(context), IEnter<FragmentDefinitionNode>
{
    private readonly Dictionary<string, FragmentDefinitionNode> seen = [];

    public void Enter(FragmentDefinitionNode node)
    {
        if (!seen.TryAdd(node.Name, node))
        {
            ReportAt($"There can be only one fragment named \"{node.Name}\".", seen[node.Name].NameStart, node.NameStart);
        }
    }
}
