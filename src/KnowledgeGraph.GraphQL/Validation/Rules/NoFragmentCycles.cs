using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others (specification, section 5.5.2.2).</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context), ILeave<DocumentNode>
{
    private readonly HashSet<FragmentDefinitionNode> _seen = [];
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _openAt = [];

    public void Leave(DocumentNode node)
    {
        foreach (FragmentDefinitionNode fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            Search(fragment);
        }
    }

    /// <summary>Goes depth first, each fragment once; a spread of one that is still open closes a cycle.</summary>
    private void Search(FragmentDefinitionNode fragment)
    {
        if (!_seen.Add(fragment))
        {
            return;
        }
        _openAt[fragment.Name] = _path.Count;
        foreach (FragmentSpreadNode spread in Context.Uses.SpreadsIn(fragment))
        {
            _path.Add(spread);
            if (_openAt.TryGetValue(spread.Name, out int start))
            {
                ReportCycle(spread.Name, _path[start..]);
            }
            else if (Context.Fragment(spread.Name) is { } next)
            {
                Search(next);
            }
            _path.RemoveAt(_path.Count - 1);
        }
        _openAt.Remove(fragment.Name);
    }

    private void ReportCycle(string name, List<FragmentSpreadNode> cycle)
    {
        string via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name}\""));
        Report(
            $"Cannot spread fragment \"{name}\" within itself{(via.Length == 0 ? "" : $" via {via}")}.", [.. cycle]);
    }
}
