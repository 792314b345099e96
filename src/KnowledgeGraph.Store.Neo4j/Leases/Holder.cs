using System.Globalization;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A process that may answer out of its memory which revision is the newest, as the ledger's node has it.</summary>
/// <param name="Id">Of one opening of the store, in one process.</param>
/// <param name="Beat">Another one with each registration, so that an entry that stands unchanged is known for a dead one's.</param>
/// <param name="Lease">For how long what it has read may stand.</param>
internal sealed record Holder(string Id, long Beat, TimeSpan Lease)
{
    /// <summary>No process holds longer, whatever its settings say.</summary>
    public static TimeSpan LongestLease { get; } = TimeSpan.FromSeconds(1);

    public string Entry => string.Create(CultureInfo.InvariantCulture, $"{Id} {Beat} {Math.Ceiling(Lease.TotalMilliseconds)}");

    /// <summary>What can't be read stands for a holder of whom only the worst is known.</summary>
    public static Holder Of(string entry) =>
        entry.Split(' ') is [var id, var beat, var lease]
        && long.TryParse(beat, CultureInfo.InvariantCulture, out var count)
        && int.TryParse(lease, CultureInfo.InvariantCulture, out var milliseconds)
            ? new Holder(id, count, TimeSpan.FromMilliseconds(milliseconds))
            : new Holder(entry, 0, LongestLease);
}
