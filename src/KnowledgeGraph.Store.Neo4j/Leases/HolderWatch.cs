namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// Tells holders that are there from those that are gone without a word: an entry of the ledger that this process has seen unchanged for
/// <see cref="Lifetime"/> is a dead one's, because holders renew theirs. No clock is compared with another machine's. Thread-safe.
/// </summary>
internal sealed class HolderWatch(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);

    /// <summary>Longer than a holder trusts its own entry (<see cref="LeaseKeeper.Trust"/>), by as much as clocks may differ in rate, many times over.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Notes all entries that the ledger has.</summary>
    /// <returns>Those that aren't known to be dead ones'.</returns>
    public List<string> Note(IReadOnlyCollection<string> entries)
    {
        lock (gate)
        {
            foreach (var former in seen.Keys.Except(entries, StringComparer.Ordinal).ToList())
            {
                seen.Remove(former);
            }

            var now = clock.GetTimestamp();
            foreach (var entry in entries)
            {
                seen.TryAdd(entry, now);
            }

            return [.. entries.Where(entry => clock.GetElapsedTime(seen[entry], now) < Lifetime)];
        }
    }

    /// <summary>The entries of dead ones, as they were when they were noted.</summary>
    public List<string> Gone()
    {
        lock (gate)
        {
            return [.. seen.Where(each => clock.GetElapsedTime(each.Value) >= Lifetime).Select(each => each.Key)];
        }
    }
}
