namespace KnowledgeGraph.Cache;

/// <summary>
/// The answers in this process's memory, bounded by their bytes. While there is room everything is let in; then only what is worth more
/// than what it would push out: how often it is asked for, times what it costs to run, by byte. An answer whose kinds were written to
/// since is worth nothing. Readers take no lock: they look at their <see cref="HotTraversal.Entry"/>.
/// </summary>
/// <param name="isDead">Whether a traversal's entry can't be asked for any more.</param>
internal sealed class MemoryLevel(long maxBytes, FrequencySketch frequencies, Func<HotTraversal, bool> isDead)
{
    /// <summary>Of how many entries the least worth is pushed out: as good as an order of all, at a fixed cost.</summary>
    private const int Sample = 8;

    /// <summary>No answer may take more than this part of the memory.</summary>
    private const int LargestShare = 8;

    private readonly Lock gate = new();
    private readonly List<HotTraversal> residents = [];
    private readonly Random random = new(17);
    private long bytes;
    private long evictions;

    public long Bytes => Volatile.Read(ref bytes);

    public int Count => residents.Count;

    public long Evictions => Volatile.Read(ref evictions);

    /// <summary>Lets an answer in if it is worth its room; what the traversal had before goes in any case.</summary>
    public CacheDecision Keep(HotTraversal traversal, MemoryEntry entry)
    {
        lock (gate)
        {
            if (traversal.Entry is { } former)
            {
                if (former.Published.Number > entry.Published.Number)
                {
                    return CacheDecision.Outdated;
                }

                Remove(traversal);
            }

            if (entry.Bytes > maxBytes / LargestShare)
            {
                return CacheDecision.TooLarge;
            }

            if (!MakeRoom(traversal, entry))
            {
                return CacheDecision.Outweighed;
            }

            traversal.Resident = residents.Count;
            residents.Add(traversal);
            traversal.Entry = entry;
            bytes += entry.Bytes;
            return CacheDecision.Kept;
        }
    }

    private bool MakeRoom(HotTraversal traversal, MemoryEntry entry)
    {
        var worth = Worth(traversal, entry);
        while (bytes + entry.Bytes > maxBytes)
        {
            var (victim, least) = FindLeast();
            if (least >= worth)
            {
                return false;
            }

            Remove(victim);
            evictions++;
        }

        return true;
    }

    private (HotTraversal Victim, double Worth) FindLeast()
    {
        var (victim, least) = (residents[0], double.PositiveInfinity);
        for (var i = 0; i < Sample; i++)
        {
            var candidate = residents[random.Next(residents.Count)];
            var worth = isDead(candidate) ? 0 : Worth(candidate, candidate.Entry!);
            if (worth < least)
            {
                (victim, least) = (candidate, worth);
            }
        }

        return (victim, least);
    }

    private double Worth(HotTraversal traversal, MemoryEntry entry) =>
        frequencies.Estimate(traversal.Hash) * traversal.RunMicroseconds / entry.Bytes;

    private void Remove(HotTraversal traversal)
    {
        var last = residents[^1];
        residents[traversal.Resident] = last;
        last.Resident = traversal.Resident;
        residents.RemoveAt(residents.Count - 1);
        bytes -= traversal.Entry!.Bytes;
        traversal.Entry = null;
    }
}
