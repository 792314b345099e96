using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Stands for a store that isn't there yet: the server listens, answers what needs no store and refuses the rest with
/// <see cref="StoreErrorCodes.StoreUnavailable"/> until the store has arrived. From then on it hands everything through.
/// </summary>
internal sealed class LateStore(GraphModel model) : IGraphStore, IGraphLedger, IAsyncDisposable
{
    private OpenedStore? opened;

    public GraphModel Model => model;

    /// <summary>The store itself once it is there.</summary>
    public IGraphStore? Arrived => Volatile.Read(ref opened)?.Reads;

    /// <summary>Null where reading the newest revision takes no question, and before the store is there.</summary>
    public ILeasedRevisions? Leases => Volatile.Read(ref opened)?.Leases;

    private IGraphStore Reads => Opened.Reads;

    private IGraphLedger Ledger => Opened.Ledger;

    private OpenedStore Opened => Volatile.Read(ref opened) ?? throw new TraversalException(
        StoreErrorCodes.StoreUnavailable, "The server is starting and has no store yet; try again in a while.");

    /// <summary>Takes the store over.</summary>
    public void Arrive(OpenedStore store) => Volatile.Write(ref opened, store);

    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => Reads.GetRevisionAsync(cancellationToken);

    public ValueTask<PublishedRevision> GetPublishedAsync(CancellationToken cancellationToken) => Reads.GetPublishedAsync(cancellationToken);

    public async IAsyncEnumerable<long> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var revision in Reads.FollowAsync(after, cancellationToken))
        {
            yield return revision;
        }
    }

    public IPreparedTraversal Prepare(Traversal traversal) =>
        Arrived is { } store ? store.Prepare(traversal) : new LateTraversal(this, traversal);

    public ValueTask<ImmutableHashSet<string>> FindNodesAsync(IEnumerable<string> keys, CancellationToken cancellationToken) =>
        Ledger.FindNodesAsync(keys, cancellationToken);

    public ValueTask<string?> FindBundleAsync(string name, CancellationToken cancellationToken) =>
        Ledger.FindBundleAsync(name, cancellationToken);

    public ValueTask<WriteResult> WriteAsync(GraphWrite write, CancellationToken cancellationToken) =>
        Ledger.WriteAsync(write, cancellationToken);

    public ValueTask<IBulkLoad> BeginLoadAsync(string author, BundleStamp? bundle, CancellationToken cancellationToken) =>
        Ledger.BeginLoadAsync(author, bundle, cancellationToken);

    public ValueTask DisposeAsync() => Volatile.Read(ref opened)?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Compiled before there was a store, and perhaps kept: it is prepared when it first runs.</summary>
    private sealed class LateTraversal(LateStore late, Traversal traversal) : IPreparedTraversal
    {
        private IPreparedTraversal? prepared;

        public ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken) =>
            (prepared ??= late.Reads.Prepare(traversal)).RunAsync(context, cancellationToken);
    }
}
