using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The write side of a store. Each write is one revision, all or nothing.</summary>
public interface IGraphLedger
{
    /// <summary>Which of the keys name a node (merged ones too).</summary>
    ValueTask<ImmutableHashSet<string>> FindNodesAsync(IEnumerable<string> keys, CancellationToken cancellationToken);

    /// <summary>The hash under which a bundle was last imported, or null.</summary>
    ValueTask<string?> FindBundleAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Writes and publishes. A node whose values are as recorded, a claim that is recorded or was retracted, and evidence that is recorded
    /// are left as they are; when nothing is left to write there is no new revision. A node with other values gets a new
    /// version; a claim recorded under the same identity with other attributes, dates or references is retracted and recorded anew
    /// (`supersededBy`). When the call returns without problems the write is durable.
    /// </summary>
    ValueTask<WriteResult> WriteAsync(GraphWrite write, CancellationToken cancellationToken);
}

/// <summary>What to write in one revision. Ends may name nodes of the same write.</summary>
/// <param name="Author">Who writes, for `recordedBy`.</param>
/// <param name="Bundle">The bundle that is imported, or null.</param>
public sealed record GraphWrite(
    string Author, BundleStamp? Bundle, ImmutableArray<NodeRecord> Nodes, ImmutableArray<ClaimRecord> Claims);

/// <summary>A bundle's name and the hash of its files.</summary>
public sealed record BundleStamp(string Name, string Hash);

/// <summary>What a write did.</summary>
/// <param name="Revision">The revision that holds after it: the new one, or the newest when nothing was written.</param>
/// <param name="Problems">Why nothing was written: every one of them. Empty on success.</param>
public sealed record WriteResult(
    long Revision, int NodesRecorded, int ClaimsRecorded, int ClaimsRetracted, int EvidenceRecorded, ImmutableArray<WriteProblem> Problems);

/// <summary>Something that a store refuses.</summary>
/// <param name="IsClaim">Whether <paramref name="Index"/> counts the write's claims or its nodes.</param>
/// <param name="Field">The field's path: `holder`, `evidence[0].source`.</param>
/// <param name="Code">One of the documented codes: `UNKNOWN_NODE`, `DUPLICATE_VALUE`, ….</param>
public sealed record WriteProblem(bool IsClaim, int Index, string Field, string Code, string Message);
