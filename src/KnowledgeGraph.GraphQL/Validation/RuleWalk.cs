using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>One walk over a document on which all rules go along. Type system definitions are passed by.</summary>
internal sealed class RuleWalk(ValidationContext context, ImmutableArray<ValidationRule> rules) : SyntaxVisitor
{
    private readonly Listeners<DocumentNode> _document = new(rules);
    private readonly Listeners<OperationDefinitionNode> _operation = new(rules);
    private readonly Listeners<FragmentDefinitionNode> _fragment = new(rules);
    private readonly Listeners<VariableDefinitionNode> _variableDefinition = new(rules);
    private readonly Listeners<SelectionSetNode> _selectionSet = new(rules);
    private readonly Listeners<FieldNode> _field = new(rules);
    private readonly Listeners<FragmentSpreadNode> _spread = new(rules);
    private readonly Listeners<InlineFragmentNode> _inlineFragment = new(rules);
    private readonly Listeners<DirectiveNode> _directive = new(rules);
    private readonly Listeners<NamedTypeNode> _namedType = new(rules);
    private readonly Listeners<ValueNode> _value = new(rules);
    private readonly Listeners<ObjectFieldNode> _objectField = new(rules);
    private bool _inVariableDefinition;

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
            case DocumentNode n: _document.Enter(n); break;
            case OperationDefinitionNode n: _operation.Enter(n); break;
            case FragmentDefinitionNode n: _fragment.Enter(n); break;
            case VariableDefinitionNode n: _variableDefinition.Enter(n); break;
            case SelectionSetNode n: _selectionSet.Enter(n); break;
            case FieldNode n: _field.Enter(n); break;
            case FragmentSpreadNode n: _spread.Enter(n); break;
            case InlineFragmentNode n: _inlineFragment.Enter(n); break;
            case DirectiveNode n: _directive.Enter(n); break;
            case NamedTypeNode n: _namedType.Enter(n); break;
            case ValueNode n: _value.Enter(n); break;
            case ObjectFieldNode n: _objectField.Enter(n); break;
        }
        return context.IsFull ? VisitAction.Stop : VisitAction.Continue;
    }

    protected override void Leave(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode n: _document.Leave(n); break;
            case OperationDefinitionNode n: _operation.Leave(n); context.Uses.End(); break;
            case FragmentDefinitionNode n: _fragment.Leave(n); context.Uses.End(); break;
            case VariableDefinitionNode: _inVariableDefinition = false; break;
            case FieldNode n: _field.Leave(n); break;
            case DirectiveNode n: _directive.Leave(n); break;
            case ValueNode n: _value.Leave(n); break;
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
                _inVariableDefinition = true;
                break;
            case VariableNode variable when !_inVariableDefinition:
                TypeInfo types = context.Types;
                context.Uses.Add(new VariableUse(variable, types.Input, types.InputHasDefault, types.InputObject));
                break;
        }
    }

    private sealed class Listeners<TNode>(ImmutableArray<ValidationRule> rules)
        where TNode : SyntaxNode
    {
        private readonly IEnter<TNode>[] _enter = [.. rules.OfType<IEnter<TNode>>()];
        private readonly ILeave<TNode>[] _leave = [.. rules.OfType<ILeave<TNode>>()];

        public void Enter(TNode node)
        {
            foreach (IEnter<TNode> rule in _enter)
            {
                rule.Enter(node);
            }
        }

        public void Leave(TNode node)
        {
            foreach (ILeave<TNode> rule in _leave)
            {
                rule.Leave(node);
            }
        }
    }
}
