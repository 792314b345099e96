namespace KnowledgeGraph.Analysis;

/// <summary>
/// Sorts rows by actor, topic, day and claim: two stable counting sorts, then the rows of each actor on each topic.
/// </summary>
internal static class PositionSort
{
    /// <returns>The rows, and where those of each actor begin, with the end behind the last.</returns>
    public static (PositionEntry[] Rows, int[] Starts) Sort(ReadOnlySpan<PositionEntry> rows, int actorCount, int topicCount)
    {
        var (byTopic, byActor) = (new PositionEntry[rows.Length], new PositionEntry[rows.Length]);
        Count(rows, byTopic, topicCount, static row => row.Topic);
        var starts = Count(byTopic, byActor, actorCount, static row => row.Actor);
        var start = 0;
        for (var row = 1; row <= byActor.Length; row++)
        {
            if (row == byActor.Length || byActor[row].Actor != byActor[start].Actor || byActor[row].Topic != byActor[start].Topic)
            {
                SortRun(byActor.AsSpan(start, row - start));
                start = row;
            }
        }

        return (byActor, starts);
    }

    /// <summary>Most actors take one position on a topic, and most others have theirs in the order of time.</summary>
    private static void SortRun(Span<PositionEntry> run)
    {
        for (var row = 1; row < run.Length; row++)
        {
            if (Compare(run[row - 1], run[row]) > 0)
            {
                run.Sort(Compare);
                return;
            }
        }
    }

    private static int Compare(PositionEntry left, PositionEntry right) =>
        left.First == right.First ? left.Claim.CompareTo(right.Claim) : left.First.CompareTo(right.First);

    private static int[] Count(
        ReadOnlySpan<PositionEntry> from, Span<PositionEntry> to, int buckets, Func<PositionEntry, int> bucketOf)
    {
        var starts = new int[buckets + 1];
        foreach (var row in from)
        {
            starts[bucketOf(row) + 1]++;
        }

        for (var bucket = 0; bucket < buckets; bucket++)
        {
            starts[bucket + 1] += starts[bucket];
        }

        int[] next = [.. starts];
        foreach (var row in from)
        {
            to[next[bucketOf(row)]++] = row;
        }

        return starts;
    }
}
