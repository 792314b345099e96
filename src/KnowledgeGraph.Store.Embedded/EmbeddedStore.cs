using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// A graph in one SQLite file, with all of it in memory for readers. Several processes may have the file open; each sees what the
/// others write within a moment.
/// </summary>
public sealed class EmbeddedStore : IGraphStore, IGraphLedger, IPositionReader, ILinkReader, IAsyncDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);

    private readonly GraphLedger ledger;
    private readonly SnapshotRefresher refresher;
    private readonly SemaphoreSlim writing = new(1);
    private readonly WriteQueue queue;

    private readonly TextIndex index;
    private readonly TraversalPreparer preparer;

    private EmbeddedStore(GraphLedger ledger, SnapshotRefresher refresher, TextIndex index)
    {
        this.ledger = ledger;
        this.refresher = refresher;
        this.index = index;
        queue = new WriteQueue(ledger, writing, refresher.CatchUp);
        preparer = new TraversalPreparer(refresher.Snapshot, index);
    }

    public GraphModel Model => Snapshot.Model;

    /// <summary>Why what another process wrote can't be shown, or null when the graph is up to date.</summary>
    public Exception? RefreshFailure => refresher.Failure;

    internal GraphSnapshot Snapshot => refresher.Snapshot;

    /// <summary>Opens the graph in a file, or makes an empty one where there is none.</summary>
    /// <param name="clock">Says when revisions are recorded, and times the look-out for other processes' writes.</param>
    /// <exception cref="StoreOpenException">The file can't be used: the message says why and what to do; it is as it was.</exception>
    public static EmbeddedStore Open(string path, GraphModel model, TimeProvider clock)
    {
        var connection = LedgerConnection.OpenFirst(path);
        try
        {
            var snapshot = new GraphSnapshot(model);
            var refresher = new SnapshotRefresher(new SnapshotLoader(LedgerConnection.Open(path), snapshot), snapshot);
            try
            {
                refresher.CatchUp();
                refresher.Watch(clock, PollInterval);
                return new EmbeddedStore(new GraphLedger(connection, snapshot, clock), refresher, new TextIndex(path));
            }
            catch
            {
                refresher.Dispose();
                throw;
            }
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw LedgerFile.Damaged(path, failure);
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            connection.Dispose();
            throw new StoreOpenException(
                $"The database file {path} doesn't fit the model: {failure.Message} Open it with the model it was written under.", failure);
        }
    }

    /// <summary>What each column of the graph takes in memory now; what writes that are under way add may be missing.</summary>
    public ImmutableArray<ColumnSize> MeasureColumns() => ColumnSizes.Of(Snapshot);

    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => new(Snapshot.Published.Revision);

    public ValueTask<PublishedRevision> GetPublishedAsync(CancellationToken cancellationToken) => new(Snapshot.Published.Kinds);

    public async IAsyncEnumerable<long> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            // The wait first, then the look, so that what is published between the two isn't missed.
            var more = Snapshot.Publications.WaitAsync(cancellationToken);
            for (var newest = Snapshot.Published.Revision; after < newest;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return ++after;
            }

            if (!await more)
            {
                yield break;
            }
        }
    }

    public IPreparedTraversal Prepare(Traversal traversal) => preparer.Prepare(traversal);

    public ValueTask ReadLinksAsync(
        ImmutableArray<ClaimKind> kinds, TraversalTime time, ReadContext context, ILinkSink sink, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkReading.Read(View.Of(Snapshot, time, context, cancellationToken), kinds, sink);
        return ValueTask.CompletedTask;
    }

    public ValueTask<long> FindRevisionAsync(
        PositionModel positions, DateTimeOffset? knownAt, long revision, CancellationToken cancellationToken)
    {
        var newest = (int)Math.Min(revision, Snapshot.Published.Revision);
        return new(new PositionScan(Snapshot, positions).LastChange(knownAt is { } instant ? Snapshot.Revisions.At(instant, newest) : newest));
    }

    public ValueTask ReadAsync(PositionModel positions, long revision, IPositionSink sink, CancellationToken cancellationToken)
    {
        new PositionScan(Snapshot, positions).Read((int)revision, sink, cancellationToken);
        return ValueTask.CompletedTask;
    }

    public ValueTask ReadChangesAsync(
        PositionModel positions, long since, long revision, IPositionSink added, IPositionSink removed, CancellationToken cancellationToken)
    {
        var scan = new PositionScan(Snapshot, positions);
        scan.ReadAdded((int)since, (int)revision, added, cancellationToken);
        scan.ReadRemoved((int)since, (int)revision, removed, cancellationToken);
        return ValueTask.CompletedTask;
    }

    public async ValueTask<ImmutableHashSet<string>> FindNodesAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return ledger.FindNodes(keys);
        }
        finally
        {
            writing.Release();
        }
    }

    public async ValueTask<string?> FindBundleAsync(string name, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return ledger.FindBundle(name);
        }
        finally
        {
            writing.Release();
        }
    }

    public ValueTask<WriteResult> WriteAsync(GraphWrite write, CancellationToken cancellationToken) => queue.WriteAsync(write, cancellationToken);

    public async ValueTask<IBulkLoad> BeginLoadAsync(string author, BundleStamp? bundle, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return BulkLoad.Begin(ledger, author, bundle, refresher.CatchUp, () => writing.Release());
        }
        catch
        {
            writing.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await queue.EndAsync();
        await writing.WaitAsync();
        refresher.Dispose();
        Snapshot.Publications.Close();
        index.Dispose();
        ledger.Dispose();
        writing.Dispose();
    }
}
