namespace KnowledgeGraph.Benchmarks;

/// <summary>The measures over two rows of raw votes, as their papers write them.</summary>
internal static class PlainMeasures
{
    public static readonly string[] Methods = ["AGREEMENT", "IDENTICAL", "COSINE", "KAPPA", "S"];

    /// <returns>How many votes the two share, and the score; null where there is none.</returns>
    public static (int Overlap, double? Score) Of(string method, ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var (n, distance, same, products, squares, xx, yy) = (0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        Span<double> mine = stackalloc double[3];
        Span<double> theirs = stackalloc double[3];
        mine.Clear();
        theirs.Clear();
        for (var call = 0; call < left.Length; call++)
        {
            double x = left[call], y = right[call];
            if (left[call] == RawVotes.None || right[call] == RawVotes.None)
            {
                continue;
            }

            n++;
            distance += Math.Abs(x - y);
            same += x == y ? 1 : 0;
            products += x * y;
            squares += (x - y) * (x - y);
            (xx, yy) = (xx + (x * x), yy + (y * y));
            mine[left[call] + 1]++;
            theirs[right[call] + 1]++;
        }

        return (n, n == 0 ? null : method switch
        {
            "AGREEMENT" => 1 - (distance / (2 * n)),
            "IDENTICAL" => same / n,
            "COSINE" => xx * yy == 0 ? null : products / Math.Sqrt(xx * yy),
            "KAPPA" => Kappa(squares / n, mine, theirs, n),
            _ => 1 - (2 * distance / (2 * n)),
        });
    }

    private static double? Kappa(double observed, ReadOnlySpan<double> mine, ReadOnlySpan<double> theirs, int n)
    {
        var expected = 0.0;
        for (var x = 0; x < 3; x++)
        {
            for (var y = 0; y < 3; y++)
            {
                expected += mine[x] / n * (theirs[y] / n) * (x - y) * (x - y);
            }
        }

        return expected == 0 ? null : 1 - (observed / expected);
    }
}
