using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others (specification, section 5.5.2.2).</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context), ILeave<DocumentNode>
{
    private readonly HashSet<string> seen = [];
    private readonly List<FragmentSpreadNode> path = [];
    private readonly Dictionary<string, int> openAt = [];

    public void Leave(DocumentNode node)
    {
        foreach (FragmentDefinitionNode fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            Search(fragment);
        }
    }

    /// <summary>Goes depth first, each name once; a spread of one that is still open closes a cycle.</summary>
    private void Search(FragmentDefinitionNode fragment)
    {
        if (!seen.Add(fragment.Name))
        {
            return;
        }
        openAt[fragment.Name] = path.Count;
        foreach (FragmentSpreadNode spread in SpreadsIn(fragment))
        {
            path.Add(spread);
            if (openAt.TryGetValue(spread.Name, out int start))
            {
                ReportCycle(spread.Name, path[start..]);
            }
            else if (Context.Fragment(spread.Name) is { } next)
            {
                Search(next);
            }
            path.RemoveAt(path.Count - 1);
        }
        openAt.Remove(fragment.Name);
    }

    /// <summary>
    /// A selection set's own spreads come before those further in, and the last of the inner sets comes first: where fragments
    /// are tangled, the order decides by which spreads a cycle is described, and the reference implementation has this one.
    /// </summary>
    private static IEnumerable<FragmentSpreadNode> SpreadsIn(FragmentDefinitionNode fragment)
    {
        Stack<SelectionSetNode> open = new([fragment.SelectionSet]);
        while (open.TryPop(out SelectionSetNode? selectionSet))
        {
            foreach (SelectionNode selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread: yield return spread; break;
                    case FieldNode { SelectionSet: { } inner }: open.Push(inner); break;
                    case InlineFragmentNode inline: open.Push(inline.SelectionSet); break;
                }
            }
        }
    }

    private void ReportCycle(string name, List<FragmentSpreadNode> cycle)
    {
        string via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name}\""));
        Report(
            $"Cannot spread fragment \"{name}\" within itself{(via.Length == 0 ? "" : $" via {via}")}.", [.. cycle]);
    }
}
