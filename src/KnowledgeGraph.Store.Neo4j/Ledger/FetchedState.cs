using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>What was fetched of the database before a write is planned.</summary>
internal sealed class FetchedState : IRecordedState
{
    private readonly Dictionary<string, RecordedNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedVersion> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<(NodeKind, string Attribute, string Value), string> holders = [];
    private readonly Dictionary<string, RecordedClaim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> kindsOfKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RecordedEvidence>> evidence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> evidenceCounts = new(StringComparer.Ordinal);

    public void Add(RecordedNode node) => nodes[node.Key] = node;

    public void Add(string node, RecordedVersion version) => versions[node] = version;

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
        if (!evidence.TryGetValue(claim, out var pieces))
        {
            evidence.Add(claim, pieces = []);
        }

        pieces.Add(piece);
    }

    /// <summary>How many pieces of evidence a claim ever had: the last one's ordinal.</summary>
    public int EvidenceCountOf(string claim) => evidenceCounts.GetValueOrDefault(claim);

    public RecordedNode? FindNode(string key) => nodes.GetValueOrDefault(key);

    public RecordedVersion? FindVersion(RecordedNode node) => versions.GetValueOrDefault(node.Key);

    public string? FindHolder(NodeKind kind, AttributeDefinition attribute, string value) =>
        holders.GetValueOrDefault((kind, attribute.Name, value));

    public RecordedClaim? FindClaim(ClaimKind kind, string id) => claims.GetValueOrDefault(id);

    public string? FindKindOfKey(string key) => kindsOfKeys.GetValueOrDefault(key);

    public IReadOnlyList<RecordedEvidence> ReadEvidence(RecordedClaim claim) => evidence.GetValueOrDefault(claim.Id) ?? [];
}
