namespace KnowledgeGraph.Analysis;

/// <summary>
/// The cohesion of a group on one topic: (m − (n − m) / (k − 1)) / n, where n members take a position, m of them the most frequent
/// one, and there are k. With yes, no and abstention it is (m − ½ (n − m)) / n. 1 when all are one, 0 when they are split evenly.
/// </summary>
/// <remarks>
/// Hix, S., Noury, A. &amp; Roland, G. (2005), “Power to the parties: cohesion and competition in the European Parliament, 1979–2001”, British
/// Journal of Political Science 35(2), 209–234. A group's cohesion is the mean over the topics.
/// <para>Example: 6 yes, 3 no, 1 abstention give (6 − ½ · 4) / 10 = 0.4.</para>
/// </remarks>
internal static class AgreementIndex
{
    /// <param name="counts">How many members take each of the positions that there are; one of them at least.</param>
    public static double Of(ReadOnlySpan<int> counts)
    {
        var (total, most) = (0, 0);
        foreach (var count in counts)
        {
            total += count;
            most = Math.Max(most, count);
        }

        return (most - ((double)(total - most) / (counts.Length - 1))) / total;
    }
}
