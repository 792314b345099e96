using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>One walk over a document on which all rules go along. Type system definitions are passed by.</summary>
internal sealed class RuleWalk(ValidationContext context, ImmutableArray<ValidationRule> rules) : SyntaxVisitor
{
    private readonly Listeners<DocumentNode> document = new(rules);
    private readonly Listeners<OperationDefinitionNode> operation = new(rules);
    private readonly Listeners<FragmentDefinitionNode> fragment = new(rules);
    private readonly Listeners<VariableDefinitionNode> variableDefinition = new(rules);
    private readonly Listeners<SelectionSetNode> selectionSet = new(rules);
    private readonly Listeners<FieldNode> field = new(rules);
    private readonly Listeners<FragmentSpreadNode> spread = new(rules);
    private readonly Listeners<InlineFragmentNode> inlineFragment = new(rules);
    private readonly Listeners<DirectiveNode> directive = new(rules);
    private readonly Listeners<NamedTypeNode> namedType = new(rules);
    private readonly Listeners<ValueNode> value = new(rules);
    private readonly Listeners<ObjectFieldNode> objectField = new(rules);
    private bool inVariableDefinition;

    protected override VisitAction Enter(SyntaxNode node)
    {
        if (node is DefinitionNode and not ExecutableDefinitionNode)
        {
            return VisitAction.SkipChildren;
        }
        context.Types.Enter(node);
        Note(node);
        switch (node)
        {
            case DocumentNode n: document.Enter(n); break;
            case OperationDefinitionNode n: operation.Enter(n); break;
            case FragmentDefinitionNode n: fragment.Enter(n); break;
            case VariableDefinitionNode n: variableDefinition.Enter(n); break;
            case SelectionSetNode n: selectionSet.Enter(n); break;
            case FieldNode n: field.Enter(n); break;
            case FragmentSpreadNode n: spread.Enter(n); break;
            case InlineFragmentNode n: inlineFragment.Enter(n); break;
            case DirectiveNode n: directive.Enter(n); break;
            case NamedTypeNode n: namedType.Enter(n); break;
            case ValueNode n: value.Enter(n); break;
            case ObjectFieldNode n: objectField.Enter(n); break;
        }
        return context.IsFull ? VisitAction.Stop : VisitAction.Continue;
    }

    protected override void Leave(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode n: document.Leave(n); break;
            case OperationDefinitionNode n: operation.Leave(n); context.Uses.End(); break;
            case FragmentDefinitionNode n: fragment.Leave(n); context.Uses.End(); break;
            case VariableDefinitionNode: inVariableDefinition = false; break;
            case FieldNode n: field.Leave(n); break;
            case DirectiveNode n: directive.Leave(n); break;
            case ValueNode n: value.Leave(n); break;
        }
        context.Types.Leave(node);
    }

    /// <summary>Keeps what later rules need to know of the definition as a whole.</summary>
    private void Note(SyntaxNode node)
    {
        switch (node)
        {
            case ExecutableDefinitionNode definition:
                context.Uses.Begin(definition);
                break;
            case FragmentSpreadNode spread:
                context.Uses.Add(spread);
                break;
            case VariableDefinitionNode:
                inVariableDefinition = true;
                break;
            case VariableNode variable when !inVariableDefinition:
                TypeInfo types = context.Types;
                context.Uses.Add(new VariableUse(variable, types.Input, types.InputHasDefault, types.InputObject));
                break;
        }
    }

    private sealed class Listeners<TNode>(ImmutableArray<ValidationRule> rules)
        where TNode : SyntaxNode
    {
        private readonly IEnter<TNode>[] enter = [.. rules.OfType<IEnter<TNode>>()];
        private readonly ILeave<TNode>[] leave = [.. rules.OfType<ILeave<TNode>>()];

        public void Enter(TNode node)
        {
            foreach (IEnter<TNode> rule in enter)
            {
                rule.Enter(node);
            }
        }

        public void Leave(TNode node)
        {
            foreach (ILeave<TNode> rule in leave)
            {
                rule.Leave(node);
            }
        }
    }
}
