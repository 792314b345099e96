using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>What came of reading a bundle: the bundle, or everything that is wrong with it.</summary>
public sealed record BundleReading(Bundle? Bundle, ImmutableArray<BundleProblem> Problems);

/// <summary>Reads a bundle's folder (see `docs/bundles.md`) and checks all that can be checked without a store.</summary>
public static class BundleReader
{
    public static BundleReading Read(string folder, GraphModel model)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(model);
        var problems = new ProblemList();
        var bundle = BundleFiles.Read(folder, problems) is { } files ? Draft(files, model, problems).ToBundle() : null;
        return new BundleReading(bundle, problems.ToSorted());
    }

    internal static BundleDraft Draft(BundleFiles files, GraphModel model, ProblemList problems)
    {
        var nodes = new NodeReader(model);
        var claims = new ClaimReader(files.Name, model);
        var sourceFile = Open(files, BundleFiles.SourceFile, files.Source, problems);
        var header = sourceFile is null ? null : new HeaderReader(files.Name, model.Source, nodes).Read(sourceFile);
        var nodesFile = Open(files, BundleFiles.NodesFile, files.Nodes, problems);
        if (nodesFile is not null)
        {
            nodes.ReadFile(nodesFile);
        }

        if (Open(files, BundleFiles.ClaimsFile, files.Claims, problems) is { } claimsFile)
        {
            claims.ReadFile(claimsFile);
        }

        return new BundleDraft(
            files.Name,
            files.HashFor(model.Version),
            header,
            [.. nodes.Nodes],
            [.. claims.Claims],
            KnowsItsNodes: sourceFile is not null && nodesFile is not null,
            problems);
    }

    private static MappingReader? Open(BundleFiles files, string file, byte[] bytes, ProblemList problems)
    {
        var label = files.Label(file);
        var content = YamlReader.Read(label, bytes, problems);
        return content is null ? null : new MappingReader(new RecordPlace(label, string.Empty, content), problems);
    }
}
