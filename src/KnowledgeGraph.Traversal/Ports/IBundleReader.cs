using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Reads bundles that come as texts.</summary>
public interface IBundleReader
{
    /// <summary>Reads and checks a bundle, against what is stored, too.</summary>
    /// <param name="files">Names and texts.</param>
    ValueTask<BundleReadResult> ReadAsync(string name, ImmutableArray<BundleText> files, CancellationToken cancellationToken);
}

/// <summary>A file of a bundle.</summary>
/// <param name="Name">`source.yaml`, `nodes.yaml` or `claims.yaml`.</param>
public sealed record BundleText(string Name, string Text);

/// <summary>What a bundle holds, or everything that is wrong with it.</summary>
/// <param name="Locate">Says where in the bundle a problem of the write is.</param>
public sealed record BundleReadResult(
    BundleStamp Stamp,
    ImmutableArray<NodeRecord> Nodes,
    ImmutableArray<ClaimRecord> Claims,
    ImmutableArray<BundleTextProblem> Problems,
    Func<WriteProblem, BundleTextProblem> Locate);

/// <summary>Something that is wrong with a bundle.</summary>
/// <param name="File">The file's name, or empty for the bundle as a whole.</param>
/// <param name="Message">With line, column and field.</param>
public sealed record BundleTextProblem(string File, string Message);
