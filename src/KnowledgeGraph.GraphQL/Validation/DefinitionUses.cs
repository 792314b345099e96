using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>
/// Which variables and which fragments each operation and fragment uses, noted down during the walk, and what follows from
/// that for an operation with all fragments that it reaches.
/// </summary>
internal sealed class DefinitionUses(ValidationContext context)
{
    private readonly Dictionary<ExecutableDefinitionNode, Uses> byDefinition = [];
    private Uses? current;

    /// <summary>Begins with another operation or fragment.</summary>
    public void Begin(ExecutableDefinitionNode definition) =>
        byDefinition.Add(definition, current = new([], []));

    public void End() => current = null;

    public void Add(VariableUse use) => current?.Variables.Add(use);

    public void Add(FragmentSpreadNode spread) => current?.Spreads.Add(spread);

    /// <summary>The variables used by an operation and the fragments it reaches, each place once.</summary>
    public IEnumerable<VariableUse> VariablesOf(OperationDefinitionNode operation) =>
        Reached(operation)
            .Prepend<ExecutableDefinitionNode>(operation)
            .SelectMany(definition => byDefinition[definition].Variables);

    /// <summary>All fragments that a definition spreads, directly or through others, each once.</summary>
    public IEnumerable<FragmentDefinitionNode> Reached(ExecutableDefinitionNode start)
    {
        HashSet<string> seen = [];
        Stack<ExecutableDefinitionNode> open = new([start]);
        while (open.TryPop(out ExecutableDefinitionNode? definition))
        {
            foreach (FragmentSpreadNode spread in byDefinition[definition].Spreads)
            {
                if (seen.Add(spread.Name) && context.Fragment(spread.Name) is { } fragment)
                {
                    open.Push(fragment);
                    yield return fragment;
                }
            }
        }
    }

    private sealed record Uses(List<VariableUse> Variables, List<FragmentSpreadNode> Spreads);
}
