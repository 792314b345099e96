using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Arguments are defined by their field or directive (specification, section 5.4.1).</summary>
internal sealed class KnownArgumentNames(ValidationContext context)
    : ValidationRule(context), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Types is not { Field: { } field, Parent: { } parent })
        {
            return;
        }
        foreach (ArgumentNode argument in node.Arguments)
        {
            Check(argument, field.Arguments, "field", $"{parent}.{field}");
        }
    }

    public void Enter(DirectiveNode node)
    {
        if (Context.Schema.Directives.Find(node.Name) is not { } directive)
        {
            return;
        }
        foreach (ArgumentNode argument in node.Arguments)
        {
            Check(argument, directive.Arguments, "directive", $"@{node.Name}");
        }
    }

    private void Check(ArgumentNode argument, DefinitionList<InputValueDefinition> known, string kind, string owner)
    {
        if (!known.Contains(argument.Name))
        {
            string nearest = Suggestions.For(argument.Name, known.Select(definition => definition.Name));
            Report($"Unknown argument \"{argument.Name}\" on {kind} \"{owner}\".{nearest}", argument);
        }
    }
}
