using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Operations define the variables that they and their fragments use (specification, section 5.8.3).</summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : ValidationRule(context), ILeave<DocumentNode>
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
        HashSet<string> defined = [.. operation.VariableDefinitions.Select(variable => variable.Name)];
        string place = operation.Name is null ? "" : $" by operation \"{operation.Name}\"";
        foreach (VariableUse use in Context.Uses.VariablesOf(operation))
        {
            if (!defined.Contains(use.Node.Name))
            {
                Report($"Variable \"${use.Node.Name}\" is not defined{place}.", use.Node, operation);
            }
        }
    }
}
