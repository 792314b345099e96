using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// What was fetched of the database before a write is planned. What a plan asks for beside that is noted: fetched, too, it may be planned
/// again.
/// </summary>
internal sealed class FetchedState : IEditedState
{
    private readonly HashSet<(char Sort, string Name)> fetched = [];
    private readonly Dictionary<string, RecordedClaim> referenced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RecordedClaim>> named = new(StringComparer.Ordinal);
    private readonly Dictionary<(ClaimKind Kind, string Subject, string Object), List<RecordedClaim>> between = [];
    private MissingNeeds missing = new();

    private readonly Dictionary<string, RecordedNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedVersion> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RecordedVersion>> absorbed = new(StringComparer.Ordinal);
    private readonly Dictionary<(NodeKind, string Attribute, string Value), string> holders = [];
    private readonly Dictionary<string, RecordedClaim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> kindsOfKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RecordedEvidence>> evidence = new(StringComparer.Ordinal);
    private readonly HashSet<string> pieceIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> evidenceCounts = new(StringComparer.Ordinal);

    /// <param name="key">By which it was asked for.</param>
    public void Add(string key, RecordedNode node) => nodes[key] = nodes[node.Key] = node;

    public void Add(string node, RecordedVersion version) => versions[node] = version;

    /// <param name="version">The last one of a node that was merged into the survivor.</param>
    public void AddAbsorbed(string survivor, RecordedVersion version)
    {
        if (!absorbed.TryGetValue(survivor, out var versions))
        {
            absorbed.Add(survivor, versions = []);
        }

        versions.Add(version);
    }

    public void AddHolder(NodeKind kind, AttributeDefinition attribute, string value, string node) =>
        holders[(kind, attribute.Name, value)] = node;

    /// <param name="identity">The id of the identity's first claim; the newest of several claims counts.</param>
    /// <param name="evidenceCount">How many pieces the claim ever had.</param>
    public void Add(string identity, RecordedClaim claim, int evidenceCount)
    {
        if (!claims.TryGetValue(identity, out var other) || other.Version < claim.Version)
        {
            claims[identity] = claim;
            evidenceCounts[claim.Id] = evidenceCount;
        }
    }

    public void AddKey(string key, string kind) => kindsOfKeys[key] = kind;

    public void Add(string claim, RecordedEvidence piece)
    {
        if (!pieceIds.Add(piece.Id))
        {
            return;
        }

        if (!evidence.TryGetValue(claim, out var pieces))
        {
            evidence.Add(claim, pieces = []);
        }

        pieces.Add(piece);
    }

    /// <summary>How many pieces of evidence a claim ever had: the last one's ordinal.</summary>
    public int EvidenceCountOf(string claim) => evidenceCounts.GetValueOrDefault(claim);

    /// <summary>Notes a claim as what an id or key names; of several that have the key the newest counts.</summary>
    public void AddReferenced(string idOrKey, RecordedClaim claim, int evidenceCount)
    {
        evidenceCounts[claim.Id] = evidenceCount;
        if (!referenced.TryGetValue(idOrKey, out var other) || (other.Id != idOrKey && (claim.Id == idOrKey || other.Recorded < claim.Recorded)))
        {
            referenced[idOrKey] = claim;
        }
    }

    /// <summary>Notes that everything was fetched that there is of some needs.</summary>
    public void Note(WriteNeeds needs)
    {
        Note('n', needs.Nodes);
        Note('v', needs.Written);
        Note('a', needs.Survivors);
        Note('k', needs.ClaimKeys);
        Note('r', needs.References);
        Note('m', needs.Named);
        foreach (var pair in needs.Between)
        {
            between.Add(pair, []);
        }

        foreach (var ids in needs.Claims.Values)
        {
            Note('c', ids);
        }

        foreach (var ((kind, attribute), values) in needs.UniqueValues)
        {
            Note('u', values.Select(value => NameOf(kind, attribute, ValueText.Print(value))));
        }
    }

    /// <summary>What was asked for and wasn't fetched, or null when there is no such thing.</summary>
    public WriteNeeds? TakeMissing()
    {
        if (missing.IsEmpty)
        {
            return null;
        }

        var needs = missing.ToNeeds();
        missing = new MissingNeeds();
        return needs;
    }

    public RecordedNode? FindNode(string key)
    {
        if (!fetched.Contains(('n', key)))
        {
            missing.AddNode(key);
        }

        return nodes.GetValueOrDefault(key);
    }

    public RecordedVersion? FindVersion(RecordedNode node)
    {
        if (!fetched.Contains(('v', node.Key)))
        {
            missing.AddWritten(node.Key);
        }

        return versions.GetValueOrDefault(node.Key);
    }

    public IReadOnlyList<RecordedVersion> FindAbsorbed(RecordedNode survivor)
    {
        if (!fetched.Contains(('a', survivor.Key)))
        {
            missing.AddSurvivor(survivor.Key);
        }

        return absorbed.GetValueOrDefault(survivor.Key) ?? [];
    }

    public string? FindHolder(NodeKind kind, AttributeDefinition attribute, string value)
    {
        if (!fetched.Contains(('u', NameOf(kind, attribute, value))))
        {
            missing.AddValue(kind, attribute, value);
        }

        return holders.GetValueOrDefault((kind, attribute.Name, value));
    }

    public RecordedClaim? FindClaim(ClaimKind kind, string id)
    {
        if (!fetched.Contains(('c', id)))
        {
            missing.AddClaim(kind, id);
        }

        return claims.GetValueOrDefault(id);
    }

    public string? FindKindOfKey(string key)
    {
        if (!fetched.Contains(('k', key)))
        {
            missing.AddClaimKey(key);
        }

        return kindsOfKeys.GetValueOrDefault(key);
    }

    public RecordedClaim? FindReferenced(string idOrKey)
    {
        if (!fetched.Contains(('r', idOrKey)))
        {
            missing.AddReference(idOrKey);
        }

        return referenced.GetValueOrDefault(idOrKey);
    }

    /// <summary>Notes which claims name a node: those that <see cref="AddReferenced"/> has noted by these ids.</summary>
    public void AddNamed(string key, IEnumerable<string> claimIds) =>
        named[key] = [.. claimIds.Select(id => referenced[id]).Where(claim => !claim.IsRetracted)];

    /// <summary>Notes which claims lead from one node to another, likewise.</summary>
    public void AddBetween(ClaimKind kind, IEnumerable<string> claimIds)
    {
        foreach (var claim in claimIds.Select(id => referenced[id]))
        {
            between[(kind, claim.Content.Subject, claim.Content.Object)].Add(claim);
        }
    }

    public IReadOnlyList<RecordedClaim> FindClaimsOf(RecordedNode node)
    {
        if (!fetched.Contains(('m', node.Key)))
        {
            missing.AddNamed(node.Key);
        }

        return named.GetValueOrDefault(node.Key) ?? [];
    }

    public IReadOnlyList<RecordedClaim> FindClaimsBetween(ClaimKind kind, string subject, string @object)
    {
        if (between.TryGetValue((kind, subject, @object), out var found))
        {
            return found;
        }

        missing.AddBetween(kind, subject, @object);
        return [];
    }

    public IReadOnlyList<RecordedEvidence> ReadEvidence(RecordedClaim claim) => evidence.GetValueOrDefault(claim.Id) ?? [];

    private void Note(char sort, IEnumerable<string> names) => fetched.UnionWith(names.Select(name => (sort, name)));

    private static string NameOf(NodeKind kind, AttributeDefinition attribute, string value) => $"{kind} {attribute.Name} {value}";
}
