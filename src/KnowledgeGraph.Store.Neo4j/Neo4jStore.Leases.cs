using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

public sealed partial class Neo4jStore : ILeasedRevisions
{
    private readonly TimeProvider leaseClock;
    private readonly RevisionLease lease;
    private readonly HolderRegistry registry;
    private readonly Acknowledging acknowledging;

    /// <summary>How often who asked for the newest revision had it from the lease, and whether there is one.</summary>
    internal RevisionLease Lease => lease;

    /// <summary>The name under which this store stands among the holders.</summary>
    internal string HolderId => registry.Id;

    public Task LeaseAsync(IRevisionCalls calls, TimeSpan lease, CancellationToken cancellationToken)
    {
        acknowledging.CallBy(calls);
        var length = lease < Holder.LongestLease ? lease : Holder.LongestLease;
        return length > TimeSpan.Zero
            ? new LeaseKeeper(registry, this.lease, leaseClock).RunAsync(calls, length, cancellationToken)
            : Task.CompletedTask;
    }

    private async ValueTask<PublishedRevision> ReadPublishedAsync(CancellationToken cancellationToken)
    {
        var started = leaseClock.GetTimestamp();
        var read = await reader.ReadAsync(cancellationToken);
        lease.Note(read, started);
        return read;
    }

    /// <summary>Does a write, and all that has to be done before it is acknowledged.</summary>
    private async ValueTask<WriteResult> AcknowledgeAsync(Func<HoldersSeen, ValueTask<WriteResult>> write)
    {
        var holders = new HoldersSeen();
        try
        {
            var result = await write(holders);
            if (result.Problems.IsEmpty)
            {
                await acknowledging.PrepareAsync(holders);
                feed.Publish(result.Revision);
            }

            return result;
        }
        catch (TraversalException exception) when (exception.Code == StoreErrorCodes.WriteOutcomeUnknown)
        {
            // Who is told so looks whether it is there.
            await acknowledging.PrepareAsync(holders);
            throw;
        }
    }
}
