using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// A graph in a Neo4j that others may use, too: other servers of ours, which see what this one writes, and Neo4j's own tools.
/// </summary>
public sealed partial class Neo4jStore : IGraphStore, IGraphLedger, IAsyncDisposable
{
    private readonly ICypherConnection connection;
    private readonly GraphLayout layout;
    private readonly Neo4jLedger ledger;
    private readonly PublishedReader reader;
    private readonly CoalescedRead<PublishedRevision> published;
    private readonly RevisionFeed feed;

    /// <summary>Writers of one process wait here rather than for the database's lock, each with a transaction of its own.</summary>
    private readonly SemaphoreSlim writing = new(1);

    private Neo4jStore(ICypherConnection connection, GraphLayout layout, TimeProvider clock, Neo4jOptions options)
    {
        this.connection = connection;
        this.layout = layout;
        ledger = new Neo4jLedger(connection, layout, clock);
        reader = new PublishedReader(connection, layout.Model);
        published = new CoalescedRead<PublishedRevision>(ReadPublishedAsync);
        leaseClock = options.LeaseClock;
        lease = new RevisionLease(leaseClock, () => published.ReadAsync(CancellationToken.None));
        var watch = new HolderWatch(leaseClock);
        registry = new HolderRegistry(connection, watch);
        acknowledging = new Acknowledging(lease, watch, registry.Id, leaseClock);
        feed = new RevisionFeed(async token => (await published.ReadAsync(token)).Number, options.LookInterval);

        // Whoever hears of a revision reads it, or a newer one, from here on.
        reader.Changed += _ => lease.Lapse();
        reader.Replaced += _ => lease.End();
        reader.Changed += feed.Publish;
        reader.Replaced += feed.Replace;
    }

    public GraphModel Model => layout.Model;

    /// <summary>How many statements this store has sent.</summary>
    internal long StatementCount => connection.StatementCount;

    /// <summary>Opens the graph in a database; makes its constraints and indexes first where they are missing.</summary>
    /// <param name="clock">Says when revisions are recorded.</param>
    /// <exception cref="Neo4jOpenException">The database can't be used, or can't be reached for now.</exception>
    public static Task<Neo4jStore> OpenAsync(Neo4jOptions options, GraphModel model, TimeProvider clock, CancellationToken cancellationToken) =>
        OpenAsync(options, model, clock, wrap: connection => connection, cancellationToken);

    /// <param name="wrap">What stands between the store and its server, for who wants to see the statements.</param>
    internal static async Task<Neo4jStore> OpenAsync(
        Neo4jOptions options, GraphModel model, TimeProvider clock, Func<ICypherConnection, ICypherConnection> wrap, CancellationToken cancellationToken)
    {
        var layout = new GraphLayout(model);
        var connection = wrap(CypherConnection.Create(options, TimeProvider.System));
        try
        {
            await ServerVersion.CheckAsync(connection, cancellationToken);
            await LedgerOpening.OpenAsync(connection, layout, cancellationToken);
            return new Neo4jStore(connection, layout, clock, options);
        }
        catch (CypherException exception)
        {
            await connection.DisposeAsync();
            throw OpeningFailures.Explain(exception, options);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => (await GetPublishedAsync(cancellationToken)).Number;

    public ValueTask<PublishedRevision> GetPublishedAsync(CancellationToken cancellationToken) => lease.Take() is { } known
        ? ValueTask.FromResult(known)
        : new ValueTask<PublishedRevision>(published.ReadAsync(cancellationToken)).ShowFailuresAsync();

    public IAsyncEnumerable<long> FollowAsync(long after, CancellationToken cancellationToken) => feed.FollowAsync(after, cancellationToken);

    public ValueTask<ImmutableHashSet<string>> FindNodesAsync(IEnumerable<string> keys, CancellationToken cancellationToken) =>
        ledger.FindNodesAsync(keys, cancellationToken).ShowFailuresAsync();

    public ValueTask<string?> FindBundleAsync(string name, CancellationToken cancellationToken) =>
        ledger.FindBundleAsync(name, cancellationToken).ShowFailuresAsync();

    public ValueTask<WriteResult> WriteAsync(GraphWrite write, CancellationToken cancellationToken) => AcknowledgeAsync(async holders =>
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return await ledger.WriteAsync(write, holders, cancellationToken).ShowFailuresAsync();
        }
        finally
        {
            writing.Release();
        }
    });

    public async ValueTask<IBulkLoad> BeginLoadAsync(string author, BundleStamp? bundle, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            var session = await ledger.BeginLoadAsync(author, bundle, cancellationToken).ShowFailuresAsync();
            return new BulkLoad(ledger, session, AcknowledgeAsync, () => writing.Release());
        }
        catch
        {
            writing.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        feed.Dispose();
        lease.Counts.Dispose();
        await writing.WaitAsync();
        await connection.DisposeAsync();
        writing.Dispose();
    }
}
