using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>
/// The domain as data: every kind of node and of claim, read from a model file. All else (public schema, store layouts,
/// import checks) is derived from it. Immutable.
/// </summary>
public sealed class GraphModel
{
    /// <summary>The kind that every kind of node implements.</summary>
    public const string EntityName = "Entity";

    /// <summary>The interface that carries what all claims have.</summary>
    public const string ClaimName = "Claim";

    /// <summary>The kind of node that evidence comes from.</summary>
    public const string SourceName = "Source";

    private readonly FrozenDictionary<string, NodeType> nodeTypes;
    private readonly FrozenDictionary<string, ClaimKind> claimKinds;
    private readonly FrozenDictionary<string, EnumDefinition> enums;

    public GraphModel(
        string version,
        ImmutableArray<InterfaceKind> interfaces,
        ImmutableArray<NodeKind> nodeKinds,
        ImmutableArray<ClaimKind> claimKinds,
        ImmutableArray<EnumDefinition> enums,
        ClaimInterface claim,
        EvidenceDefinition evidence)
    {
        Version = version;
        Interfaces = interfaces;
        NodeKinds = nodeKinds;
        ClaimKinds = claimKinds;
        Enums = enums;
        Claim = claim;
        Evidence = evidence;
        nodeTypes = interfaces.Cast<NodeType>().Concat(nodeKinds).ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        this.claimKinds = claimKinds.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);
        Positions = PositionModel.Find(claimKinds);
        this.enums = enums.ToFrozenDictionary(definition => definition.Name, StringComparer.Ordinal);
    }

    /// <summary>SHA-256 of the model's text without comments and insignificant white space, in hexadecimal.</summary>
    public string Version { get; }

    public ImmutableArray<InterfaceKind> Interfaces { get; }

    /// <summary>The kinds of nodes in the order of the file; <see cref="NodeKind.Index"/> is the place in it.</summary>
    public ImmutableArray<NodeKind> NodeKinds { get; }

    /// <summary>The kinds of claims in the order of the file; <see cref="ClaimKind.Index"/> is the place in it.</summary>
    public ImmutableArray<ClaimKind> ClaimKinds { get; }

    public ImmutableArray<EnumDefinition> Enums { get; }

    /// <summary>What every claim has beside its ends and dates.</summary>
    public ClaimInterface Claim { get; }

    public EvidenceDefinition Evidence { get; }

    /// <summary>What measures compare, or null when the model has no kind of claim with positions.</summary>
    public PositionModel? Positions { get; }

    public InterfaceKind Entity => (InterfaceKind)nodeTypes[EntityName];

    public NodeKind Source => (NodeKind)nodeTypes[SourceName];

    /// <summary>The interface or kind of node of that name, or null.</summary>
    public NodeType? FindNodeType(string name) => nodeTypes.GetValueOrDefault(name);

    /// <summary>The kind of claim of that name, or null.</summary>
    public ClaimKind? FindClaimKind(string name) => claimKinds.GetValueOrDefault(name);

    public EnumDefinition? FindEnum(string name) => enums.GetValueOrDefault(name);

    /// <summary>The kind whose keys begin as this one does (`country/fra`), or null.</summary>
    public NodeKind? FindKindOfKey(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return null;
        }

        var prefix = key.AsSpan(0, slash);
        foreach (var kind in NodeKinds)
        {
            if (prefix.SequenceEqual(kind.KeyPrefix))
            {
                return kind;
            }
        }

        return null;
    }
}
