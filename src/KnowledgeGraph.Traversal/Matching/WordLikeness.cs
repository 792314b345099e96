namespace KnowledgeGraph.Traversals;

/// <summary>How like two folded words are: misspelt, shortened, or one the other's initial.</summary>
internal static class WordLikeness
{
    private const double Initial = 0.8;
    private const int LeastShortened = 3;
    private const int OneSlipFrom = 5;
    private const int TwoSlipsFrom = 9;
    private const int Longest = 40;

    /// <summary>1 for equal words, 0 for words that have nothing to do with each other.</summary>
    public static double Of(string left, string right)
    {
        if (left == right)
        {
            return 1;
        }

        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (longer.StartsWith(shorter, StringComparison.Ordinal))
        {
            return shorter.Length == 1 ? Initial : shorter.Length < LeastShortened ? 0 : (double)shorter.Length / longer.Length;
        }

        var slips = shorter.Length >= TwoSlipsFrom ? 2 : shorter.Length >= OneSlipFrom ? 1 : 0;
        if (slips == 0 || longer.Length > Longest || longer.Length - shorter.Length > slips)
        {
            return 0;
        }

        var distance = Distance(shorter, longer);
        return distance > slips ? 0 : 1 - ((double)distance / longer.Length);
    }

    /// <summary>
    /// How many letters to change, add, leave out or swap with their neighbour (optimal string alignment; Damerau, “A technique for
    /// computer detection and correction of spelling errors”, CACM 7(3), 1964).
    /// </summary>
    private static int Distance(string left, string right)
    {
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[right.Length];
    }
}
