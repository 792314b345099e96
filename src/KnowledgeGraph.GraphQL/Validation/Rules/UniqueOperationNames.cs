using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No two operations have the same name (specification, section 5.2.2.1).</summary>
internal sealed class UniqueOperationNames(ValidationContext context)
    : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    private readonly Dictionary<string, OperationDefinitionNode> _seen = [];

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is { } name && !_seen.TryAdd(name, node))
        {
            ReportAt($"There can be only one operation named \"{name}\".", _seen[name].NameStart, node.NameStart);
        }
    }
}
