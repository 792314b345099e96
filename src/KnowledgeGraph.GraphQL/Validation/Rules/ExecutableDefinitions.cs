using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A document to execute holds operations and fragments only (specification, section 5.1.1).</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context), IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        foreach (DefinitionNode definition in node.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
            {
                Report($"The {Name(definition)} definition is not executable.", definition);
            }
        }
    }

    private static string Name(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode or SchemaExtensionNode => "schema",
        DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
        TypeDefinitionNode type => $"\"{type.Name}\"",
        TypeExtensionNode type => $"\"{type.Name}\"",
        _ => definition.GetType().Name,
    };
}
