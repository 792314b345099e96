using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Finds the variables that <c>@skip</c> and <c>@include</c> read in an operation and the fragments that it spreads.</summary>
internal sealed class InclusionVariables : SyntaxVisitor
{
    private readonly HashSet<string> defined;
    private readonly OrderedDictionary<string, FragmentDefinitionNode> spread = [];
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> fragments;
    private readonly OrderedDictionary<string, VariableNode> used = [];

    private InclusionVariables(OperationDocument document)
    {
        defined = [.. document.Operation.VariableDefinitions.Select(definition => definition.Name)];
        fragments = document.Fragments;
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
        for (int i = 0; i < visitor.spread.Count; i++)
        {
            visitor.Walk(visitor.spread.GetAt(i).Value.SelectionSet);
        }
        return [.. visitor.used.Values];
    }

    protected override VisitAction Enter(SyntaxNode node)
    {
        if (node is FragmentSpreadNode spread)
        {
            this.spread.TryAdd(spread.Name, fragments[spread.Name]);
        }
        if (node is not DirectiveNode directive)
        {
            return VisitAction.Continue;
        }
        if (directive is { Name: "skip" or "include", Arguments: [{ Value: VariableNode variable }] } &&
            defined.Contains(variable.Name))
        {
            used.TryAdd(variable.Name, variable);
        }
        return VisitAction.SkipChildren;
    }
}
