using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>What a plan asked for that wasn't fetched yet.</summary>
internal sealed class MissingNeeds
{
    private readonly HashSet<string> nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> survivors = new(StringComparer.Ordinal);
    private readonly HashSet<string> claimKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> references = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly HashSet<(ClaimKind Kind, string Subject, string Object)> between = [];
    private readonly Dictionary<ClaimKind, IReadOnlySet<string>> claims = [];
    private readonly Dictionary<(NodeKind, AttributeDefinition), IReadOnlySet<object>> values = [];

    public bool IsEmpty =>
        nodes.Count + written.Count + survivors.Count + claimKeys.Count + references.Count + named.Count + between.Count + claims.Count + values.Count == 0;

    public void AddNode(string key) => nodes.Add(key);

    public void AddWritten(string key) => written.Add(key);

    public void AddSurvivor(string key) => survivors.Add(key);

    public void AddClaimKey(string key) => claimKeys.Add(key);

    public void AddReference(string idOrKey) => references.Add(idOrKey);

    public void AddNamed(string key) => named.Add(key);

    public void AddBetween(ClaimKind kind, string subject, string @object) => between.Add((kind, subject, @object));

    public void AddClaim(ClaimKind kind, string id) => claims[kind] = Add(claims.GetValueOrDefault(kind), id);

    /// <param name="text">As <see cref="ValueText"/> prints it.</param>
    public void AddValue(NodeKind kind, AttributeDefinition attribute, string text)
    {
        if (ValueText.TryParse(attribute, text, out var value, out _))
        {
            values[(kind, attribute)] = Add(values.GetValueOrDefault((kind, attribute)), value);
        }
    }

    public WriteNeeds ToNeeds() => new(nodes, written, claims, claimKeys, values)
    {
        Survivors = survivors,
        References = references,
        Named = named,
        Between = between,
    };

    private static ImmutableHashSet<T> Add<T>(IReadOnlySet<T>? set, T item) => ((ImmutableHashSet<T>?)set ?? []).Add(item);
}
