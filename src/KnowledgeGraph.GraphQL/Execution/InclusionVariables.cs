using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Finds the variables that <c>@skip</c> and <c>@include</c> read in an operation and the fragments that it spreads.</summary>
internal sealed class InclusionVariables : SyntaxVisitor
{
    private readonly HashSet<string> _defined;
    private readonly OrderedDictionary<string, FragmentDefinitionNode> _spread = [];
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly OrderedDictionary<string, VariableNode> _used = [];

    private InclusionVariables(OperationDocument document)
    {
        _defined = [.. document.Operation.VariableDefinitions.Select(definition => definition.Name)];
        _fragments = document.Fragments;
    }

    /// <summary>One use of each variable, in the order of spreading.</summary>
    public static ImmutableArray<VariableNode> In(OperationDocument document)
    {
        if (document.Operation.VariableDefinitions.IsEmpty)
        {
            return [];
        }
        InclusionVariables visitor = new(document);
        visitor.Walk(document.Operation.SelectionSet);
        for (int i = 0; i < visitor._spread.Count; i++)
        {
            visitor.Walk(visitor._spread.GetAt(i).Value.SelectionSet);
        }
        return [.. visitor._used.Values];
    }

    protected override VisitAction Enter(SyntaxNode node)
    {
        if (node is FragmentSpreadNode spread)
        {
            _spread.TryAdd(spread.Name, _fragments[spread.Name]);
        }
        if (node is not DirectiveNode directive)
        {
            return VisitAction.Continue;
        }
        if (directive is { Name: "skip" or "include", Arguments: [{ Value: VariableNode variable }] } &&
            _defined.Contains(variable.Name))
        {
            _used.TryAdd(variable.Name, variable);
        }
        return VisitAction.SkipChildren;
    }
}
