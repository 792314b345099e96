using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange;

/// <summary>Finds the ends and references of a bundle's claims that name no node of it nor of the store.</summary>
internal static class DanglingReferences
{
    /// <param name="expected">Keys that other bundles would have brought; null to look for nothing.</param>
    public static async Task<ImmutableArray<BundleProblem>> FindAsync(
        Bundle bundle, GraphModel model, IGraphLedger ledger, ImmutableHashSet<string>? expected, CancellationToken cancellationToken)
    {
        if (expected is null)
        {
            return [];
        }

        var own = bundle.Nodes.Select(node => node.Key).ToHashSet(StringComparer.Ordinal);
        var outside = bundle.Claims
            .SelectMany((claim, index) => ReferencesOf(claim, model.Evidence).Select(reference => (reference.Field, reference.Key, Index: index)))
            .Where(reference => !own.Contains(reference.Key) && !expected.Contains(reference.Key))
            .ToList();
        if (outside.Count == 0)
        {
            return [];
        }

        var found = await ledger.FindNodesAsync(outside.Select(reference => reference.Key).Distinct(), cancellationToken);
        return
        [
            .. outside
                .Where(reference => !found.Contains(reference.Key))
                .Select(reference => bundle.ClaimPlaces[reference.Index].Problem(reference.Field, Explain(reference.Key, own))),
        ];
    }

    private static string Explain(string key, HashSet<string> own) =>
        $"There is no node {key} in this bundle, in those it requires or in the store"
        + Suggestion.DidYouMean(key, own, $": add it to {BundleFiles.NodesFile}, or correct the key.");

    private static IEnumerable<(string Field, string Key)> ReferencesOf(ClaimRecord claim, EvidenceDefinition evidence)
    {
        yield return (claim.Kind.Subject.Name, claim.Subject);
        yield return (claim.Kind.Object.Name, claim.Object);
        foreach (var reference in Named(string.Empty, claim.Kind.References, claim.References))
        {
            yield return reference;
        }

        for (var i = 0; i < claim.Evidence.Length; i++)
        {
            foreach (var reference in Named($"evidence[{i}].", evidence.References, claim.Evidence[i].References))
            {
                yield return reference;
            }
        }
    }

    private static IEnumerable<(string Field, string Key)> Named(
        string path, ImmutableArray<ReferenceDefinition> references, ImmutableArray<string?> keys) =>
        references
            .Where(reference => keys[reference.Index] is not null)
            .Select(reference => (path + reference.Name, keys[reference.Index]!));
}
