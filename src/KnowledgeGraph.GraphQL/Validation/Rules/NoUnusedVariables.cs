using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Operations, or their fragments, use the variables that they define (specification, section 5.8.4).</summary>
internal sealed class NoUnusedVariables(ValidationContext context) : ValidationRule(context), ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        foreach (OperationDefinitionNode operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            Check(operation);
        }
    }

    private void Check(OperationDefinitionNode operation)
    {
        HashSet<string> used = [.. Context.Uses.VariablesOf(operation).Select(use => use.Node.Name)];
        string place = operation.Name is null ? "" : $" in operation \"{operation.Name}\"";
        foreach (VariableDefinitionNode definition in operation.VariableDefinitions)
        {
            if (!used.Contains(definition.Name))
            {
                Report($"Variable \"${definition.Name}\" is never used{place}.", definition);
            }
        }
    }
}
