using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No two operations have the same name (specification, section 5.2.2.1).</summary>
internal sealed class UniqueOperationNames(ValidationContext context)
    : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    private readonly Dictionary<string, OperationDefinitionNode> seen = [];

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is { } name && !seen.TryAdd(name, node))
        {
            ReportAt($"There can be only one operation named \"{name}\".", seen[name].NameStart, node.NameStart);
        }
    }
}
