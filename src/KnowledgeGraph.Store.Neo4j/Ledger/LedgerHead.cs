using System.Collections.Immutable;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>What the ledger's one node says.</summary>
/// <param name="Revision">The newest published one.</param>
/// <param name="RecordedAt">Its instant; null before the first one.</param>
/// <param name="Load">The load that is under way, or null.</param>
internal sealed record LedgerHead(long Revision, DateTimeOffset? RecordedAt, LoadLease? Load)
{
    /// <summary>The entries of those who hold a lease on the newest revision (<see cref="Holder"/>).</summary>
    public ImmutableArray<string> Holders { get; init; } = [];

    /// <summary>
    /// The instant of the next revision. Instants grow strictly even when the clock goes back, so that each names one revision.
    /// </summary>
    public DateTimeOffset Next(TimeProvider clock)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        return RecordedAt is { } last && now <= last ? last.AddTicks(1) : now;
    }
}

/// <summary>Who may write until when: a load keeps others out while its batches are committed one by one.</summary>
/// <param name="IsOver">Whether its time is over by the server's clock: its process is gone.</param>
internal sealed record LoadLease(string Id, bool IsOver);
