using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// An operation selects no more than so many fields, a fragment's counted wherever it is spread: a short text with fragments
/// inside fragments can stand for millions, each under an alias of its own.
/// </summary>
internal sealed class MaxFields(ValidationContext context, int limit)
    : ValidationRule(context), ILeave<DocumentNode>
{
    private readonly FieldCount fields = new(context, _ => true);

    public void Leave(DocumentNode node)
    {
        foreach (OperationDefinitionNode operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (fields.Of(operation.SelectionSet) is var count && count > limit)
            {
                string message = $"The operation selects {count} fields, and one may select {limit}.";
                Report(message, [Context.Document.LocationOf(operation)], ErrorCodes.FieldLimitExceeded);
            }
        }
    }
}
