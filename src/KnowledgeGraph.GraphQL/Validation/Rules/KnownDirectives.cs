using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Directives exist and stand where they may (specification, sections 5.7.1 and 5.7.2).</summary>
internal sealed class KnownDirectives(ValidationContext context)
    : ValidationRule(context),
    IEnter<OperationDefinitionNode>,
    IEnter<FragmentDefinitionNode>,
    IEnter<VariableDefinitionNode>,
    IEnter<FieldNode>,
    IEnter<FragmentSpreadNode>,
    IEnter<InlineFragmentNode>
{
    public void Enter(OperationDefinitionNode node) => Check(node.Directives, node.Operation switch
    {
        OperationKind.Query => DirectiveLocation.Query,
        OperationKind.Mutation => DirectiveLocation.Mutation,
        _ => DirectiveLocation.Subscription,
    });

    public void Enter(FragmentDefinitionNode node) => Check(node.Directives, DirectiveLocation.FragmentDefinition);

    public void Enter(VariableDefinitionNode node) => Check(node.Directives, DirectiveLocation.VariableDefinition);

    public void Enter(FieldNode node) => Check(node.Directives, DirectiveLocation.Field);

    public void Enter(FragmentSpreadNode node) => Check(node.Directives, DirectiveLocation.FragmentSpread);

    public void Enter(InlineFragmentNode node) => Check(node.Directives, DirectiveLocation.InlineFragment);

    private void Check(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (DirectiveNode directive in directives)
        {
            if (!Context.Schema.Directives.TryGet(directive.Name, out var definition))
            {
                Report($"Unknown directive \"@{directive.Name}\".", directive);
            }
            else if (!definition.Locations.Contains(location))
            {
                Report($"Directive \"@{directive.Name}\" may not be used on {location.ToName()}.", directive);
            }
        }
    }
}
