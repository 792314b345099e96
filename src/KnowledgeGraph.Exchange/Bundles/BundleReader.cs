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
        return BundleFiles.Read(folder, problems) is { } files
            ? Read(files, model, problems)
            : new BundleReading(null, problems.ToSorted());
    }

    internal static BundleReading Read(BundleFiles files, GraphModel model, ProblemList problems)
    {
        var nodes = new NodeReader(model, problems);
        var claims = new ClaimReader(files.Name, model, problems);
        var header = Open(files, BundleFiles.SourceFile, files.Source, problems) is { } source
            ? new HeaderReader(files.Name, model.Source, nodes).Read(source)
            : null;
        if (Open(files, BundleFiles.NodesFile, files.Nodes, problems) is { } nodesFile)
        {
            nodes.ReadFile(nodesFile);
        }

        if (Open(files, BundleFiles.ClaimsFile, files.Claims, problems) is { } claimsFile)
        {
            claims.ReadFile(claimsFile);
        }

        var bundle = header is not null && problems.IsEmpty
            ? new Bundle(header, files.HashFor(model.Version), [.. nodes.Nodes], [.. claims.Claims])
            : null;
        return new BundleReading(bundle, problems.ToSorted());
    }

    private static MappingReader? Open(BundleFiles files, string file, byte[] bytes, ProblemList problems)
    {
        var label = files.Label(file);
        var content = YamlReader.Read(label, bytes, problems);
        return content is null ? null : new MappingReader(new RecordPlace(label, string.Empty, content), problems);
    }
}
