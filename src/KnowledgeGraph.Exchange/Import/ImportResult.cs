using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>What became of a bundle.</summary>
public enum BundleState
{
    /// <summary>Its records are in the store.</summary>
    Imported,

    /// <summary>Its files and the model are what they were at the last import, so nothing was done.</summary>
    Unchanged,

    /// <summary>It has problems, or a bundle that it requires has; nothing of it was stored.</summary>
    Refused,
}

/// <summary>What became of one bundle.</summary>
/// <param name="Revision">The revision that holds after it; null when nothing was written.</param>
/// <param name="NodesRecorded">New nodes and new versions of nodes.</param>
/// <param name="ClaimsRecorded">New claims and those recorded anew.</param>
/// <param name="EvidenceRecorded">New pieces of evidence.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record BundleOutcome(
    string Name,
    BundleState State,
    long? Revision,
    int NodesRecorded,
    int ClaimsRecorded,
    int ClaimsRetracted,
    int EvidenceRecorded,
    ImmutableArray<BundleProblem> Problems)
{
    /// <summary>One line: `background: 58 nodes, 32 claims, 32 pieces of evidence recorded`.</summary>
    public override string ToString() => State switch
    {
        BundleState.Unchanged => $"{Name}: unchanged",
        BundleState.Refused => $"{Name}: refused, {Count(Problems.Length, "problem", "problems")}",
        _ => $"{Name}: {Count(NodesRecorded, "node", "nodes")}, {Count(ClaimsRecorded, "claim", "claims")}, "
            + $"{Count(EvidenceRecorded, "piece", "pieces")} of evidence recorded"
            + (ClaimsRetracted > 0 ? $", {Count(ClaimsRetracted, "claim", "claims")} retracted" : string.Empty),
    };

    internal static BundleOutcome Refused(string name, ImmutableArray<BundleProblem> problems) =>
        new(name, BundleState.Refused, null, 0, 0, 0, 0, problems);

    internal static BundleOutcome Unchanged(string name) => new(name, BundleState.Unchanged, null, 0, 0, 0, 0, []);

    private static string Count(int count, string one, string many) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}

/// <summary>What became of the bundles, in the order in which they were imported.</summary>
public sealed record ImportResult(ImmutableArray<BundleOutcome> Bundles)
{
    /// <summary>Everything that is wrong, bundle by bundle.</summary>
    public IEnumerable<BundleProblem> Problems => Bundles.SelectMany(bundle => bundle.Problems);

    public bool Succeeded => Bundles.All(bundle => bundle.State != BundleState.Refused);
}
