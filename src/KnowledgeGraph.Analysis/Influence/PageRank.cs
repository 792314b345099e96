namespace KnowledgeGraph.Analysis;

/// <summary>
/// PageRank (Brin &amp; Page 1998, “The anatomy of a large-scale hypertextual Web search engine”): where somebody is found who follows links at
/// random, and at each step, with probability 1 − d, goes anywhere instead.
/// </summary>
/// <remarks>
/// <para>
/// PR(v) = (1 − d) / n + d (Σ PR(u) m(u, v) / out(u) + D / n), where m(u, v) is how many links lead from u to v, out(u) how many lead from u, and D the
/// sum over the nodes without links, from which one goes anywhere. The ranks sum up to 1. d = 0.85.
/// </para>
/// <para>
/// Computed by power iteration from 1 / n until the ranks change by less than <see cref="Tolerance"/> in all: the error is then less
/// than d / (1 − d) times that.
/// </para>
/// <para>Example: of a → c and b → c, c is dangling; a = b = 1 / (3 + 2d) = 0.2128, c = (1 + 2d) / (3 + 2d) = 0.5745.</para>
/// </remarks>
internal static class PageRank
{
    public const double Damping = 0.85;
    public const double Tolerance = 1e-12;

    /// <summary>More than d^k &lt; <see cref="Tolerance"/> takes.</summary>
    private const int MostIterations = 400;

    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public static double[] Of(LinkGraph links, CancellationToken cancellationToken)
    {
        var count = links.NodeCount;
        var ranks = new double[count];
        var next = new double[count];
        Array.Fill(ranks, 1.0 / count);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Spread(links, ranks, next);
            var change = 0.0;
            for (var node = 0; node < count; node++)
            {
                change += Math.Abs(next[node] - ranks[node]);
            }

            (ranks, next) = (next, ranks);
            if (change < Tolerance)
            {
                break;
            }
        }

        return ranks;
    }

    private static void Spread(LinkGraph links, double[] ranks, double[] next)
    {
        var count = links.NodeCount;
        Array.Clear(next);
        var dangling = 0.0;
        for (var node = 0; node < count; node++)
        {
            var row = links[node];
            if (row.IsEmpty)
            {
                dangling += ranks[node];
                continue;
            }

            var share = ranks[node] / row.Length;
            foreach (var target in row)
            {
                next[target] += share;
            }
        }

        var everywhere = ((1 - Damping) / count) + (Damping * dangling / count);
        for (var node = 0; node < count; node++)
        {
            next[node] = everywhere + (Damping * next[node]);
        }
    }
}
