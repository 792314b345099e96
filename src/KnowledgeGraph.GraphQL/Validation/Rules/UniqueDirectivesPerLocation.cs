using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A directive that isn't repeatable stands once at a place (specification, section 5.7.3).</summary>
internal sealed class UniqueDirectivesPerLocation(ValidationContext context)
    : ValidationRule(context),
    IEnter<OperationDefinitionNode>,
    IEnter<FragmentDefinitionNode>,
    IEnter<VariableDefinitionNode>,
    IEnter<FieldNode>,
    IEnter<FragmentSpreadNode>,
    IEnter<InlineFragmentNode>
{
    public void Enter(OperationDefinitionNode node) => Check(node.Directives);

    public void Enter(FragmentDefinitionNode node) => Check(node.Directives);

    public void Enter(VariableDefinitionNode node) => Check(node.Directives);

    public void Enter(FieldNode node) => Check(node.Directives);

    public void Enter(FragmentSpreadNode node) => Check(node.Directives);

    public void Enter(InlineFragmentNode node) => Check(node.Directives);

    private void Check(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length < 2)
        {
            return;
        }
        Dictionary<string, DirectiveNode> seen = [];
        foreach (DirectiveNode directive in directives)
        {
            bool isUnique = Context.Schema.Directives.Find(directive.Name) is { IsRepeatable: false };
            if (isUnique && !seen.TryAdd(directive.Name, directive))
            {
                Report(
                    $"The directive \"@{directive.Name}\" can only be used once at this location.",
                    seen[directive.Name],
                    directive);
            }
        }
    }
}
