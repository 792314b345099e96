using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for every operation of the document (specification, section 5.2.1.1).</summary>
internal sealed class KnownOperationTypes(ValidationContext context)
    : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (Context.Schema.GetRootType(node.Operation) is null)
        {
            Report($"The {node.Operation.ToString().ToLowerInvariant()} operation is not supported by the schema.", node);
        }
    }
}
