using System.Collections.Immutable;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// What a survivor says once it has taken a node in: other names (the first list of searched texts that its kind has) get that node's name
/// and other names, identifiers those of schemes that it has none of. All else stays as it was.
/// </summary>
internal static class MergedNodes
{
    private const string Name = "name";

    public static NodeRecord Join(NodeRecord survivor, NodeRecord absorbed)
    {
        var values = survivor.Values.ToBuilder();
        var name = survivor.Kind.FindAttribute(Name);
        var aliases = survivor.Kind.Attributes.FirstOrDefault(
            attribute => attribute is { IsList: true, IsSearched: true, Type: ValueType.String });
        if (name is not null && aliases is not null)
        {
            values[aliases.Index] = JoinNames(survivor, absorbed, name, aliases);
        }

        foreach (var identifiers in survivor.Kind.Attributes.Where(
            attribute => attribute is { IsList: true, Type: ValueType.Identifier }))
        {
            values[identifiers.Index] = JoinIdentifiers(ListOf(survivor, identifiers), ListOf(absorbed, identifiers));
        }

        return survivor with { Values = values.DrainToImmutable() };
    }

    /// <summary>
    /// What is given of a survivor, its lists completed by those elements that it has of the nodes it has taken in. What somebody has
    /// taken away since stays away.
    /// </summary>
    /// <param name="former">What the survivor says so far.</param>
    public static NodeRecord Keep(NodeRecord given, NodeRecord former, IEnumerable<NodeRecord> absorbed)
    {
        var joined = absorbed.Aggregate(given, Join);
        var values = given.Values.ToBuilder();
        foreach (var attribute in given.Kind.Attributes.Where(attribute => attribute.IsList))
        {
            var own = ListOf(given, attribute);
            var kept = ListOf(former, attribute).Intersect(ListOf(joined, attribute)).Except(own).ToList();
            if (kept.Count > 0)
            {
                values[attribute.Index] = own.AddRange(kept);
            }
        }

        return given with { Values = values.DrainToImmutable() };
    }

    private static ImmutableArray<object> JoinNames(
        NodeRecord survivor, NodeRecord absorbed, AttributeDefinition name, AttributeDefinition aliases)
    {
        object?[] further = [absorbed.Values[name.Index], .. ListOf(absorbed, aliases)];
        return
        [
            .. ListOf(survivor, aliases)
                .Concat(further.OfType<string>().Where(text => !text.Equals(survivor.Values[name.Index])))
                .Distinct(),
        ];
    }

    private static ImmutableArray<object> JoinIdentifiers(ImmutableArray<object> own, ImmutableArray<object> further)
    {
        var schemes = own.Cast<Identifier>().Select(identifier => identifier.Scheme).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. further.Cast<Identifier>().Where(identifier => !schemes.Contains(identifier.Scheme))];
    }

    private static ImmutableArray<object> ListOf(NodeRecord node, AttributeDefinition attribute) =>
        node.Values[attribute.Index] as ImmutableArray<object>? ?? [];
}
