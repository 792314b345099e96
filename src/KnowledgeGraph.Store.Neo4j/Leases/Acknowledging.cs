using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// What a writer does between its commit and saying so: it sees to it that no process still answers an older revision. Those that hold a
/// lease are called on; until all have answered, or their leases have run out, the writer waits. Thread-safe.
/// </summary>
internal sealed class Acknowledging(RevisionLease lease, HolderWatch watch, string self, TimeProvider clock)
{
    private IRevisionCalls? calls;

    /// <summary>From here on holders can be called on.</summary>
    public void CallBy(IRevisionCalls by) => Volatile.Write(ref calls, by);

    /// <summary>Call it after the commit, outside of all locks.</summary>
    public async ValueTask PrepareAsync(HoldersSeen holders)
    {
        var committed = clock.GetTimestamp();
        lease.Lapse();
        var others = watch.Note(holders.Entries).Select(Holder.Of).Where(holder => holder.Id != self).ToList();
        if (others.Count == 0)
        {
            lease.Counts.AddAlone();
            return;
        }

        var patience = PatienceFor(others.Max(holder => holder.Lease));
        var isAnswered = Volatile.Read(ref calls) is { IsUp: true } by && await by.CallAsync([.. others.Select(holder => holder.Id)], patience);
        lease.Counts.AddWrite(isAnswered);
        if (!isAnswered)
        {
            await WaitOutAsync(committed, patience);
        }
    }

    private async ValueTask WaitOutAsync(long committed, TimeSpan patience)
    {
        // A timer may be early by a tick.
        for (TimeSpan rest; (rest = patience - clock.GetElapsedTime(committed)) > TimeSpan.Zero;)
        {
            await Task.Delay(rest + TimeSpan.FromMilliseconds(1), clock);
        }
    }

    /// <summary>A lease runs on its holder's clock and is waited out on ours: a fifth more is for clocks that don't go alike.</summary>
    private static TimeSpan PatienceFor(TimeSpan longest) => longest * 1.2;
}
