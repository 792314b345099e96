namespace KnowledgeGraph.Analysis;

/// <summary>
/// The lower end of Wilson's score interval of 95 %: what a share of n observations is at least. It draws few observations down, so
/// that 5 of 5 (0.566) don't outrank 49 of 50 (0.895).
/// </summary>
/// <remarks>
/// Wilson, E. B. (1927), “Probable inference, the law of succession, and statistical inference”, Journal of the American Statistical
/// Association 22, 209–212. For a score that isn't a share of yes and no, but a mean of values from 0 to 1, the true interval is
/// narrower: the bound is a cautious one.
/// </remarks>
internal static class WilsonBound
{
    private const double Z = 1.96;

    /// <param name="score">Of a measure whose least score is <paramref name="least"/> and whose most is 1.</param>
    /// <param name="n">How many topics it is the score of; more than 0.</param>
    public static double Of(double score, double least, int n)
    {
        var p = Math.Clamp((score - least) / (1 - least), 0, 1);
        var spread = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4.0 * n * n)));
        return Math.Max(0, (p + (Z * Z / (2.0 * n)) - spread) / (1 + (Z * Z / n)));
    }
}
