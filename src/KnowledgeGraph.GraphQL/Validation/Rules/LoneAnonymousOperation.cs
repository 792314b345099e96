using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one of its document (specification, section 5.2.3.1).</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context)
    : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    private readonly bool isAlone = context.Document.Definitions.OfType<OperationDefinitionNode>().Count() == 1;

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is null && !isAlone)
        {
            Report("This anonymous operation must be the only defined operation.", node);
        }
    }
}
