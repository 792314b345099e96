using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Sees to it that no two nodes of a kind share the value of a `@unique` attribute. The values of all nodes of a write go out
/// before any comes in, so that two nodes may swap theirs.
/// </summary>
internal sealed class UniqueValues(IRecordedState state, ProblemCollector problems)
{
    private readonly List<(NodeRecord Node, int Index)> replaced = [];
    private readonly HashSet<string> replacedKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<(NodeKind, string Attribute, string Value), string> holders = [];

    /// <summary>Takes out a node's values and remembers its new ones.</summary>
    public void Replace(NodeRecord node, int index)
    {
        if (node.Kind.Attributes.Any(attribute => attribute.IsUnique))
        {
            replaced.Add((node, index));
            replacedKeys.Add(node.Key);
        }
    }

    /// <summary>Puts the new values in; one that another node has is a problem.</summary>
    public void Check()
    {
        foreach (var (node, index) in replaced)
        {
            foreach (var attribute in node.Kind.Attributes)
            {
                if (attribute.IsUnique && node.Values[attribute.Index] is { } value)
                {
                    Check(node, index, attribute, value);
                }
            }
        }

        replaced.Clear();
    }

    /// <summary>The values that have to be unique: those of a list one by one.</summary>
    public static ImmutableArray<object> ElementsOf(object value) => value as ImmutableArray<object>? ?? [value];

    private void Check(NodeRecord node, int index, AttributeDefinition attribute, object value)
    {
        foreach (var text in ElementsOf(value).Select(ValueText.Print))
        {
            var place = (node.Kind, attribute.Name, text);
            if ((FindHolder(attribute, place) ?? node.Key) is var holder && holder == node.Key)
            {
                holders.TryAdd(place, node.Key);
            }
            else
            {
                problems.ValueTaken(index, node.Kind, attribute, text, holder);
            }
        }
    }

    private string? FindHolder(AttributeDefinition attribute, (NodeKind Kind, string Attribute, string Value) place)
    {
        if (holders.TryGetValue(place, out var holder))
        {
            return holder;
        }

        return state.FindHolder(place.Kind, attribute, place.Value) is { } recorded && !replacedKeys.Contains(recorded) ? recorded : null;
    }
}
