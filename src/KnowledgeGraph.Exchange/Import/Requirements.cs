using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange;

/// <summary>Keeps track of which bundles can be built upon while others are imported.</summary>
internal sealed class Requirements(IGraphLedger ledger, IReadOnlyList<BundleCandidate> candidates)
{
    private readonly Dictionary<string, BundleState> settled = new(StringComparer.Ordinal);

    public void Settle(BundleOutcome outcome) => settled[outcome.Name] = outcome.State;

    /// <summary>Reports what is wrong with the bundles that a candidate requires.</summary>
    public async Task CheckAsync(BundleCandidate candidate, CancellationToken cancellationToken)
    {
        if (ImportOrder.RefuseCircle(candidate, candidates))
        {
            return;
        }

        foreach (var required in candidate.Requires)
        {
            if (settled.TryGetValue(required.Text, out var state))
            {
                if (state == BundleState.Refused)
                {
                    candidate.Report(required, $"The bundle {required.Text} was refused: put it right first.");
                }
            }
            else if (await ledger.FindBundleAsync(required.Text, cancellationToken) is null)
            {
                candidate.Report(
                    required, $"The bundle {required.Text} is neither in the store nor among those to import: import it too, or correct the name.");
            }
        }
    }

    /// <summary>
    /// The keys of the nodes that would be in the store had the bundles required not been refused, so that one mistake isn't
    /// told as many; null when they can't be known.
    /// </summary>
    public ImmutableHashSet<string>? NodesOfRefused(BundleCandidate candidate)
    {
        var keys = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var open = new Queue<BundleCandidate>([candidate]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { candidate.Name };
        while (open.TryDequeue(out var current))
        {
            foreach (var required in current.Requires)
            {
                var other = candidates.FirstOrDefault(each => each.Name == required.Text);
                if (other is null || other.IsUnchanged || !seen.Add(other.Name))
                {
                    continue;
                }

                if (other.Draft is not { KnowsItsNodes: true } draft)
                {
                    return null;
                }

                keys.UnionWith(draft.Nodes.Select(node => node.Record.Key));
                open.Enqueue(other);
            }
        }

        return keys.ToImmutable();
    }
}
