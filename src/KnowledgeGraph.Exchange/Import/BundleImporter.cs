using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// Imports bundles into a store: each in one revision, whole or not at all, behind the bundles that it requires. A
/// bundle that hasn't changed since its last import costs the reading of its files.
/// </summary>
/// <param name="author">Who imports, for `recordedBy`.</param>
public sealed class BundleImporter(IGraphLedger ledger, GraphModel model, string author)
{
    /// <summary>Imports every bundle in a folder of bundles, such as `seed/`. A folder that isn't there holds none.</summary>
    public Task<ImportResult> ImportAllAsync(string parent, CancellationToken cancellationToken) =>
        ImportAsync(BundleFolders.Under(parent), cancellationToken);

    /// <summary>
    /// Imports bundles by their folders. The ones that have problems, and the ones that require them, are refused;
    /// the others are imported.
    /// </summary>
    public async Task<ImportResult> ImportAsync(IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var candidates = new List<BundleCandidate>();
        foreach (var folder in folders.DistinctBy(Path.GetFullPath))
        {
            candidates.Add(await ReadAsync(folder, candidates, cancellationToken));
        }

        var outcomes = ImmutableArray.CreateBuilder<BundleOutcome>(candidates.Count);
        var requirements = new Requirements(ledger, candidates);
        foreach (var candidate in ImportOrder.Sort(candidates))
        {
            var outcome = await ImportAsync(candidate, requirements, cancellationToken);
            requirements.Settle(outcome);
            outcomes.Add(outcome);
        }

        return new ImportResult(outcomes.DrainToImmutable());
    }

    private async Task<BundleCandidate> ReadAsync(
        string folder, List<BundleCandidate> others, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var name = BundleFiles.NameOf(folder);
        if (others.Any(other => other.Name == name))
        {
            problems.Add(name, "Two of the folders have this name: a bundle's name is that of its folder, so rename one.");
            return new BundleCandidate($"{name} ({folder})", null, problems);
        }

        if (BundleFiles.Read(folder, problems) is not { } files)
        {
            return new BundleCandidate(name, null, problems);
        }

        var isUnchanged = problems.IsEmpty
            && await ledger.FindBundleAsync(name, cancellationToken) == files.HashFor(model.Version);
        return new BundleCandidate(name, isUnchanged ? null : BundleReader.Draft(files, model, problems), problems);
    }

    private async Task<BundleOutcome> ImportAsync(
        BundleCandidate candidate, Requirements requirements, CancellationToken cancellationToken)
    {
        if (candidate.IsUnchanged)
        {
            return BundleOutcome.Unchanged(candidate.Name);
        }

        if (candidate.Draft is { } draft)
        {
            await requirements.CheckAsync(candidate, cancellationToken);
            if (draft.KnowsItsNodes && requirements.NodesOfRefused(candidate) is { } expected)
            {
                await new DanglingReferences(ledger, model.Evidence).CheckAsync(draft, expected, cancellationToken);
            }

            if (draft.ToBundle() is { } bundle)
            {
                return await WriteAsync(bundle, cancellationToken);
            }
        }

        return BundleOutcome.Refused(candidate.Name, candidate.Problems.ToSorted());
    }

    private async Task<BundleOutcome> WriteAsync(Bundle bundle, CancellationToken cancellationToken)
    {
        var write = new GraphWrite(author, new BundleStamp(bundle.Name, bundle.Hash), bundle.Nodes, bundle.Claims);
        var result = await ledger.WriteAsync(write, cancellationToken);
        if (!result.Problems.IsEmpty)
        {
            return BundleOutcome.Refused(bundle.Name, [.. result.Problems.Select(problem => Locate(problem, bundle))]);
        }

        return new BundleOutcome(
            bundle.Name,
            BundleState.Imported,
            result.Revision,
            result.NodesRecorded,
            result.ClaimsRecorded,
            result.ClaimsRetracted,
            result.EvidenceRecorded,
            []);
    }

    internal static BundleProblem Locate(WriteProblem problem, Bundle bundle)
    {
        var place = (problem.IsClaim ? bundle.ClaimPlaces : bundle.NodePlaces)[problem.Index];
        return place.Problem(problem.Field, problem.Message);
    }
}
