using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads bundles that come as texts, and checks them as the import of a folder does.</summary>
public sealed class BundleTextReader(IGraphLedger ledger, GraphModel model) : IBundleReader
{
    private static readonly string[] Known = [BundleFiles.SourceFile, BundleFiles.NodesFile, BundleFiles.ClaimsFile];

    public async ValueTask<BundleReadResult> ReadAsync(
        string name, ImmutableArray<BundleText> files, CancellationToken cancellationToken)
    {
        if (CheckNames(name, files) is { IsEmpty: false } wrong)
        {
            return Refused(name, wrong);
        }

        var bundleFiles = new BundleFiles(
            name, BytesOf(files, BundleFiles.SourceFile), BytesOf(files, BundleFiles.NodesFile), BytesOf(files, BundleFiles.ClaimsFile));
        var problems = new ProblemList();
        var draft = BundleReader.Draft(bundleFiles, model, problems);
        var candidate = new BundleCandidate(name, draft, problems);
        var requirements = new Requirements(ledger, [candidate]);
        await requirements.CheckAsync(candidate, cancellationToken);
        if (draft.KnowsItsNodes && requirements.NodesOfRefused(candidate) is { } expected)
        {
            await new DanglingReferences(ledger, model.Evidence).CheckAsync(draft, expected, cancellationToken);
        }

        return draft.ToBundle() is { } bundle
            ? new BundleReadResult(
                new BundleStamp(name, bundle.Hash), bundle.Nodes, bundle.Claims, [], problem => Locate(BundleImporter.Locate(problem, bundle)))
            : Refused(name, [.. problems.ToSorted().Select(Locate)]);
    }

    private static ImmutableArray<BundleTextProblem> CheckNames(string name, ImmutableArray<BundleText> files)
    {
        var problems = ImmutableArray.CreateBuilder<BundleTextProblem>();
        if (!ClaimIdentity.IsValidKey(name) || name.AsSpan().ContainsAny('/', ':'))
        {
            problems.Add(new BundleTextProblem(
                "", "A bundle's name has letters, digits, dots, underscores and hyphens, and begins with a letter or digit."));
        }

        foreach (var file in files)
        {
            if (!Known.Contains(file.Name) || files.Count(other => other.Name == file.Name) > 1)
            {
                problems.Add(new BundleTextProblem(
                    file.Name, $"A bundle has one {string.Join(", one ", Known)}: rename the file, or leave it out."));
            }
            else if (Encoding.UTF8.GetByteCount(file.Text) > YamlText.MaxBytes)
            {
                problems.Add(new BundleTextProblem(file.Name, YamlText.TooLarge));
            }
        }

        return problems.DrainToImmutable();
    }

    private static byte[] BytesOf(ImmutableArray<BundleText> files, string name) =>
        Encoding.UTF8.GetBytes(files.FirstOrDefault(file => file.Name == name)?.Text ?? "");

    private static BundleReadResult Refused(string name, ImmutableArray<BundleTextProblem> problems) =>
        new(new BundleStamp(name, ""), [], [], problems, _ => throw new InvalidOperationException("A bundle that was refused is not written."));

    /// <summary>The bundle's name before the file's is the client's own: it needn't be said again.</summary>
    private static BundleTextProblem Locate(BundleProblem problem)
    {
        var file = problem.File[(problem.File.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return new BundleTextProblem(file, (problem with { File = file }).ToString());
    }
}
