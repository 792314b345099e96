using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Arguments that have to be given are given (specification, section 5.4.3).</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context)
    : ValidationRule(context), ILeave<FieldNode>, ILeave<DirectiveNode>
{
    public void Leave(FieldNode node)
    {
        if (Context.Types.Field is { } field)
        {
            Check(field.Arguments, node.Arguments, $"Field \"{field}\"", node);
        }
    }

    public void Leave(DirectiveNode node)
    {
        if (Context.Schema.Directives.Find(node.Name) is { } directive)
        {
            Check(directive.Arguments, node.Arguments, $"Directive \"{directive}\"", node);
        }
    }

    private void Check(
        DefinitionList<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> given,
        string owner,
        SyntaxNode node)
    {
        foreach (InputValueDefinition definition in definitions)
        {
            if (definition.IsRequired && !given.Any(argument => argument.Name == definition.Name))
            {
                Report(
                    $"{owner} argument \"{definition}\" of type \"{definition.Type}\" is required, " +
                    "but it was not provided.",
                    node);
            }
        }
    }
}
