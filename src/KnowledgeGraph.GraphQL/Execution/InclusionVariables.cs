using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Finds the variables that <c>@skip</c> and <c>@include</c> read in an operation and the document's fragments.</summary>
internal sealed class InclusionVariables : SyntaxVisitor
{
    private readonly HashSet<string> _defined;
    private readonly OrderedDictionary<string, VariableNode> _used = [];

    private InclusionVariables(OperationDefinitionNode operation) =>
        _defined = [.. operation.VariableDefinitions.Select(definition => definition.Name)];

    /// <summary>One use of each variable, in the order of the document.</summary>
    public static ImmutableArray<VariableNode> In(OperationDocument document)
    {
        if (document.Operation.VariableDefinitions.IsEmpty)
        {
            return [];
        }
        InclusionVariables visitor = new(document.Operation);
        visitor.Walk(document.Operation.SelectionSet);
        foreach (FragmentDefinitionNode fragment in document.Fragments.Values)
        {
            visitor.Walk(fragment.SelectionSet);
        }
        return [.. visitor._used.Values];
    }

    protected override VisitAction Enter(SyntaxNode node)
    {
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
