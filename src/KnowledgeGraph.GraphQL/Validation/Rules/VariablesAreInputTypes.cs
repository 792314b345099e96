using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Variables have input types (specification, section 5.8.2).</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context)
    : ValidationRule(context), IEnter<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode node)
    {
        if (Context.Schema.FindType(node.Type) is { IsInput: false })
        {
            Report($"Variable \"${node.Name}\" cannot be non-input type \"{node.Type}\".", node.Type);
        }
    }
}
