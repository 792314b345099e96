using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// A write in batches: all of them are one revision, which is published at the end or not at all. Not thread-safe.
/// <para>
/// What a store guarantees: (1) No reader sees anything of it before <see cref="PublishAsync"/>, and all of it afterwards at once; a
/// process that is killed at any point leaves the graph as it was before, or, once publishing is durable, with the whole load.
/// (2) Each record means what it means in <see cref="IGraphLedger.WriteAsync"/>, as if all batches were one write: what is recorded
/// already is left as it is, other values make a new version, an identity that comes twice with other content is a
/// `DUPLICATE_CLAIM`, in whichever batches the two stand. (3) The numbers of other revisions don't change by a load that is given up, and
/// a load that has nothing to record is no revision. (4) Memory is bounded by the batch, not by the load.
/// </para>
/// <para>Disposing of it without having published gives it up: nothing stays, and the next write needn't wait for it.</para>
/// </summary>
public interface IBulkLoad : IAsyncDisposable
{
    /// <summary>
    /// The newest records of the nodes that the keys name, by key: as published, or as this load has appended them. A key that names
    /// no node is left out.
    /// </summary>
    ValueTask<ImmutableDictionary<string, NodeRecord>> ReadNodesAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a batch. Ends may name nodes of the same batch, of earlier ones, and of the store. A batch with problems isn't
    /// stored, none of it, and the load can't be published any more; appending goes on to work, so that the problems of further
    /// batches can be told too.
    /// </summary>
    /// <returns>Everything that is wrong with the batch, counted within it; empty on success.</returns>
    ValueTask<ImmutableArray<WriteProblem>> AppendAsync(LoadBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Publishes what was appended, durably, and ends the load. With nothing to record there is no new revision, but the bundle's
    /// hash is remembered.
    /// </summary>
    /// <returns>The revision that holds now, and what all batches together recorded.</returns>
    /// <exception cref="InvalidOperationException">A batch was refused, or the load has ended.</exception>
    ValueTask<WriteResult> PublishAsync(CancellationToken cancellationToken);
}

/// <summary>A part of a load. A few thousand records are a good size: batches are what progress and cancellation go by.</summary>
public sealed record LoadBatch(ImmutableArray<NodeRecord> Nodes, ImmutableArray<ClaimRecord> Claims);
