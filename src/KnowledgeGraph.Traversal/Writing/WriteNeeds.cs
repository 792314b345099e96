using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// What <see cref="WritePlanner"/> may ask about when it plans some records, for a store that fetches it all at once.
/// </summary>
/// <param name="Nodes">Keys of the nodes that are written or named.</param>
/// <param name="Written">Those of them that are written, of which the newest version is needed.</param>
/// <param name="Claims">The ids of the identities, by kind; evidence of those that are found is needed too.</param>
/// <param name="ClaimKeys">Keys of claims.</param>
/// <param name="UniqueValues">Values of `@unique` attributes, elements of lists one by one.</param>
public sealed record WriteNeeds(
    IReadOnlySet<string> Nodes,
    IReadOnlySet<string> Written,
    IReadOnlyDictionary<ClaimKind, IReadOnlySet<string>> Claims,
    IReadOnlySet<string> ClaimKeys,
    IReadOnlyDictionary<(NodeKind Kind, AttributeDefinition Attribute), IReadOnlySet<object>> UniqueValues)
{
    /// <summary>Ids or keys by which claims are named that are to be taken back or corrected; their evidence is needed too.</summary>
    public IReadOnlySet<string> References { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Keys of nodes of which all claims that stand and name them are needed, with their evidence.</summary>
    public IReadOnlySet<string> Named { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Ends of which all claims of a kind that stand and lead from the one to the other are needed, with their evidence.</summary>
    public IReadOnlySet<(ClaimKind Kind, string Subject, string Object)> Between { get; init; } = ImmutableHashSet<(ClaimKind, string, string)>.Empty;

    /// <summary>Keys of nodes of which it is needed what those said that were merged into them.</summary>
    public IReadOnlySet<string> Survivors { get; init; } = ImmutableHashSet<string>.Empty;

    public static WriteNeeds Of(ImmutableArray<NodeRecord> nodes, ImmutableArray<ClaimRecord> claims)
    {
        var written = nodes.Select(node => node.Key).ToHashSet(StringComparer.Ordinal);
        var named = new HashSet<string>(written, StringComparer.Ordinal);
        var ids = new Dictionary<ClaimKind, IReadOnlySet<string>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            AddNodes(claim, named);
            Set(ids, claim.Kind).Add(ClaimIdentity.IdOf(claim));
            if (claim.Key is { } key)
            {
                keys.Add(key);
            }
        }

        return new WriteNeeds(named, written, ids, keys, UniqueValuesOf(nodes));
    }

    private static void AddNodes(ClaimRecord claim, HashSet<string> nodes)
    {
        nodes.Add(claim.Subject);
        nodes.Add(claim.Object);
        nodes.UnionWith(claim.References.OfType<string>());
        foreach (var evidence in claim.Evidence)
        {
            nodes.UnionWith(evidence.References.OfType<string>());
        }
    }

    private static Dictionary<(NodeKind, AttributeDefinition), IReadOnlySet<object>> UniqueValuesOf(ImmutableArray<NodeRecord> nodes)
    {
        var values = new Dictionary<(NodeKind, AttributeDefinition), IReadOnlySet<object>>();
        foreach (var node in nodes)
        {
            foreach (var attribute in node.Kind.Attributes)
            {
                if (attribute.IsUnique && node.Values[attribute.Index] is { } value)
                {
                    Set(values, (node.Kind, attribute)).UnionWith(Traversals.UniqueValues.ElementsOf(value));
                }
            }
        }

        return values;
    }

    private static HashSet<TValue> Set<TKey, TValue>(Dictionary<TKey, IReadOnlySet<TValue>> sets, TKey key)
        where TKey : notnull
    {
        if (!sets.TryGetValue(key, out var set))
        {
            set = new HashSet<TValue>();
            sets.Add(key, set);
        }

        return (HashSet<TValue>)set;
    }
}
