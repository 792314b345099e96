using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A variable's type fits every place where it is used (specification, section 5.8.5).</summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context)
    : ValidationRule(context), ILeave<DocumentNode>
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
        foreach (VariableUse use in Context.Uses.VariablesOf(operation))
        {
            VariableDefinitionNode? definition =
                operation.VariableDefinitions.LastOrDefault(variable => variable.Name == use.Node.Name);
            if (definition is not null && use.Type is not null && Context.Schema.FindType(definition.Type) is { } type)
            {
                Check(use, definition, type);
            }
        }
    }

    private void Check(VariableUse use, VariableDefinitionNode definition, GraphQLType type)
    {
        if (!IsAllowed(use, definition, type))
        {
            Report(
                $"Variable \"${definition.Name}\" of type \"{type}\" used in position expecting type \"{use.Type}\".",
                definition,
                use.Node);
        }
        if (use.InputObject is { IsOneOf: true } oneOf && type is not NonNullType)
        {
            Report(
                $"Variable \"${definition.Name}\" is of type \"{type}\" but must be non-nullable " +
                $"to be used for OneOf Input Object \"{oneOf}\".",
                definition,
                use.Node);
        }
    }

    /// <summary>IsVariableUsageAllowed: a default, the variable's or the place's own, makes up for a null.</summary>
    private bool IsAllowed(VariableUse use, VariableDefinitionNode definition, GraphQLType type)
    {
        if (use.Type is NonNullType && type is not NonNullType)
        {
            bool hasDefault = definition.DefaultValue is not (null or NullValueNode) || use.HasDefault;
            return hasDefault && Context.Schema.IsSubType(type, use.Type.Nullable);
        }
        return Context.Schema.IsSubType(type, use.Type!);
    }
}
