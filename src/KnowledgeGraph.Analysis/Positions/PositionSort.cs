namespace KnowledgeGraph.Analysis;

/// <summary>
/// Sorts rows by actor, topic, day and claim: two stable counting sorts, then the few rows of one actor on one topic by insertion.
/// </summary>
internal static class PositionSort
{
    /// <returns>The rows, and where those of each actor begin, with the end behind the last.</returns>
    public static (PositionEntry[] Rows, int[] Starts) Sort(ReadOnlySpan<PositionEntry> rows, int actorCount, int topicCount)
    {
        var (byTopic, byActor) = (new PositionEntry[rows.Length], new PositionEntry[rows.Length]);
        Count(rows, byTopic, topicCount, static row => row.Topic);
        var starts = Count(byTopic, byActor, actorCount, static row => row.Actor);
        for (var i = 1; i < byActor.Length; i++)
        {
            var row = byActor[i];
            var place = i;
            while (place > 0 && Follows(byActor[place - 1], row))
            {
                byActor[place] = byActor[place - 1];
                place--;
            }

            byActor[place] = row;
        }

        return (byActor, starts);
    }

    private static bool Follows(in PositionEntry left, in PositionEntry right) =>
        left.Actor == right.Actor && left.Topic == right.Topic
        && (left.First > right.First || (left.First == right.First && left.Claim.CompareTo(right.Claim) > 0));

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
