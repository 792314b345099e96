using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have the same name (specification, section 5.8.1).</summary>
internal sealed class UniqueVariableNames(ValidationContext context)
    : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        foreach (var sameName in node.VariableDefinitions.GroupBy(variable => variable.Name))
        {
            if (sameName.Count() > 1)
            {
                ReportAt(
                    $"There can be only one variable named \"${sameName.Key}\".",
                    [.. sameName.Select(variable => variable.Variable.NameStart)]);
            }
        }
    }
}
