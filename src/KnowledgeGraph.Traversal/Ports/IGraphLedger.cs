using System.Collections.Immutable;

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
    /// <para>
    /// A merged node's key means the one that took it in, wherever a write names it. All parts of a write see the graph as it was
    /// before it, nodes excepted: claims may name nodes that the write makes.
    /// </para>
    /// </summary>
    /// <exception cref="LedgerBusyException">Another write or load didn't end while this one waited.</exception>
    ValueTask<WriteResult> WriteAsync(GraphWrite write, CancellationToken cancellationToken);

    /// <summary>
    /// Begins a load: a write that is too large for one call. One load runs at a time; this waits for the one before, and for a
    /// write. Whatever a load that was broken off (a crash, a lost connection) has left behind is never visible and is either removed or
    /// taken up here: the caller appends everything again from the first record, with equal results. Until the load ends,
    /// other writes may have to wait; reads never do.
    /// </summary>
    /// <param name="author">Who writes, for `recordedBy`.</param>
    /// <param name="bundle">What <see cref="FindBundleAsync"/> answers once the load is published, or null.</param>
    /// <exception cref="LedgerBusyException">Another load or write, of another process too, didn't end while this one waited.</exception>
    ValueTask<IBulkLoad> BeginLoadAsync(string author, BundleStamp? bundle, CancellationToken cancellationToken);
}
