using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>What could be read of a bundle, problems or not, so that the store can be asked about the rest of it too.</summary>
/// <param name="Header">Null when `source.yaml` can't be read.</param>
/// <param name="KnowsItsNodes">Whether every file that nodes stand in could be read.</param>
internal sealed record BundleDraft(
    string Name,
    string Hash,
    BundleHeader? Header,
    ImmutableArray<Placed<NodeRecord>> Nodes,
    ImmutableArray<Placed<ClaimRecord>> Claims,
    bool KnowsItsNodes,
    ProblemList Problems)
{
    /// <summary>The bundle, or null when it has problems.</summary>
    public Bundle? ToBundle() =>
        Header is not null && Problems.IsEmpty ? new Bundle(Header, Hash, Nodes, Claims) : null;
}
