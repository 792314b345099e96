using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A node that may be what a query means.</summary>
/// <param name="Item">Where the store has it.</param>
public sealed record MatchCandidate<T>(T Item, MatchNode Node, MatchScore Score);

/// <summary>The nodes that a store found for some queries, by what queries find them.</summary>
/// <param name="properties">The names of the properties that queries give: <see cref="MatchTerms.Properties"/>.</param>
public sealed class MatchNodes<T>(IReadOnlyCollection<string> properties)
{
    private readonly List<(T Item, MatchNode Node)> nodes = [];
    private readonly Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scheme, string Value), List<int>> byIdentifier = [];
    private readonly Dictionary<(string Attribute, string Value), List<int>> byText = [];

    /// <param name="item">Where the store has it.</param>
    /// <param name="node">Each node once.</param>
    public void Add(T item, MatchNode node)
    {
        var place = nodes.Count;
        nodes.Add((item, node));
        foreach (var key in node.Keys)
        {
            Put(byKey, key, place);
        }

        foreach (var identifier in node.Identifiers)
        {
            Put(byIdentifier, (identifier.FoldedScheme, identifier.FoldedValue), place);
        }

        foreach (var name in properties)
        {
            if (node.Kind.FindAttribute(name) is { } attribute && MatchNode.Finds(attribute))
            {
                foreach (var value in node.ComparedValues(attribute))
                {
                    Put(byText, (name, value), place);
                }
            }
        }
    }

    /// <summary>The nodes of which a name has a word with one of the keys, or that agree with a property.</summary>
    internal IEnumerable<(T Item, MatchNode Node)> Having(IEnumerable<string> keys, IEnumerable<MatchProperty> given)
    {
        var found = new SortedSet<int>();
        foreach (var key in keys)
        {
            found.UnionWith(byKey.GetValueOrDefault(key) ?? []);
        }

        foreach (var property in given)
        {
            found.UnionWith(PlacesOf(property).Where(place => nodes[place].Node.Agrees(property) == true));
        }

        return found.Select(place => nodes[place]);
    }

    /// <summary>Where nodes are that may agree: what is compared folded and what is compared as it is lie together.</summary>
    private IEnumerable<int> PlacesOf(MatchProperty property)
    {
        var folded = Folding.Fold(property.Value);
        return Enumerable.Empty<int>()
            .Concat(byText.GetValueOrDefault((property.Name, folded)) ?? [])
            .Concat(byText.GetValueOrDefault((property.Name, property.Value)) ?? [])
            .Concat(byIdentifier.GetValueOrDefault((Folding.Fold(property.Name), folded)) ?? []);
    }

    private static void Put<TKey>(Dictionary<TKey, List<int>> places, TKey key, int place)
        where TKey : notnull
    {
        if (!places.TryGetValue(key, out var list))
        {
            places.Add(key, list = []);
        }

        if (list.Count == 0 || list[^1] != place)
        {
            list.Add(place);
        }
    }
}
