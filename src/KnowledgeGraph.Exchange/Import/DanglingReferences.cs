using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange;

/// <summary>Finds the ends and references of a bundle's claims that name no node of it nor of the store.</summary>
internal sealed class DanglingReferences(IGraphLedger ledger, EvidenceDefinition evidence)
{
    private const int MaxNodesToCompare = 2000;

    /// <param name="expected">Keys of nodes that a refused bundle would have brought.</param>
    public async Task CheckAsync(BundleDraft draft, ImmutableHashSet<string> expected, CancellationToken cancellationToken)
    {
        var own = draft.Nodes.Select(node => node.Record.Key).ToHashSet(StringComparer.Ordinal);
        var outside = draft.Claims
            .SelectMany(claim => ReferencesOf(claim.Record).Select(reference => (claim.Place, reference.Field, reference.Key)))
            .Where(reference => IsOpen(reference.Key) && !draft.Problems.Has(reference.Place.File, reference.Place.PathOf(reference.Field)))
            .ToList();
        if (outside.Count == 0)
        {
            return;
        }

        var found = await ledger.FindNodesAsync(outside.Select(reference => reference.Key).Distinct(), cancellationToken);
        foreach (var (place, field, key) in outside.Where(reference => !found.Contains(reference.Key)))
        {
            draft.Problems.Add(place.File, place.MarkOf(field), place.PathOf(field), Explain(key, own));
        }

        bool IsOpen(string key) => key.Length > 0 && !own.Contains(key) && !expected.Contains(key);
    }

    private static string Explain(string key, HashSet<string> own)
    {
        // Looking for near keys costs by their number, once for each problem.
        var near = own.Count <= MaxNodesToCompare ? own.Where(other => IsNear(key, other)) : [];
        return $"There is no node {key} in this bundle, in those it requires or in the store"
            + Suggestion.DidYouMean(key, near, $": add it to {BundleFiles.NodesFile}, or correct the key.");
    }

    /// <summary>Whether two keys are of one kind and their names alike; the kind's prefix makes any two keys look alike.</summary>
    private static bool IsNear(string key, string other)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal) + 1;
        return other.StartsWith(key[..slash], StringComparison.Ordinal)
            && Suggestion.DidYouMean(key[slash..], [other[slash..]], string.Empty).Length > 0;
    }

    private IEnumerable<(string Field, string Key)> ReferencesOf(ClaimRecord claim)
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
