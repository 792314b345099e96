using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// An operation gives no more than so many fields an alias, a fragment's counted wherever it is spread: under aliases one
/// costly field can be asked for again and again.
/// </summary>
internal sealed class MaxAliases(ValidationContext context, int limit)
    : ValidationRule(context), ILeave<DocumentNode>
{
    private readonly FieldCount aliases = new(context, field => field.Alias is not null);

    public void Leave(DocumentNode node)
    {
        foreach (OperationDefinitionNode operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (aliases.Of(operation.SelectionSet) is var count && count > limit)
            {
                string message = $"The operation gives {count} fields an alias, and one may give {limit} of them one.";
                Report(message, [Context.Document.LocationOf(operation)], ErrorCodes.AliasLimitExceeded);
            }
        }
    }
}
