namespace KnowledgeGraph.Analysis;

/// <summary>
/// The modularity of a partition of a signed graph, Q = 1 / (2w⁺ + 2w⁻) Σ [w − (w⁺ w⁺ / 2w⁺ − w⁻ w⁻ / 2w⁻)] δ: how much more weight lies
/// within the groups than chance would put there, positive and negative strengths taken apart.
/// </summary>
/// <remarks>
/// Gómez, S., Jensen, P. &amp; Arenas, A. (2009), “Analysis of community structure in networks of correlated data”, Physical Review E 80,
/// 016114, equation 5. Where no weight is negative it is Newman and Girvan's.
/// <para>
/// Example: two pairs of nodes tied by 1 each, all else tied by −1, parted into the pairs: w⁺ = 2, w⁻ = 4, strengths 1 and 2. Within
/// the groups Σw = 4; by chance 8 · (1/4 − 4/8) = −2. Q = (4 + 2) / 12 = 0.5.
/// </para>
/// </remarks>
internal sealed class SignedModularity
{
    private readonly SignedGraph graph;
    private readonly double positiveTotal;
    private readonly double negativeTotal;

    public SignedModularity(SignedGraph graph)
    {
        this.graph = graph;
        (Positive, Negative) = (new double[graph.Size], new double[graph.Size]);
        for (var node = 0; node < graph.Size; node++)
        {
            for (var other = 0; other < graph.Size; other++)
            {
                var weight = graph[node, other];
                Positive[node] += Math.Max(weight, 0);
                Negative[node] += Math.Max(-weight, 0);
            }

            positiveTotal += Positive[node];
            negativeTotal += Negative[node];
        }
    }

    private SignedModularity(SignedGraph graph, double[] positive, double[] negative, double positiveTotal, double negativeTotal)
    {
        (this.graph, Positive, Negative) = (graph, positive, negative);
        (this.positiveTotal, this.negativeTotal) = (positiveTotal, negativeTotal);
    }

    public SignedGraph Graph => graph;

    /// <summary>The sums of each node's positive weights, and of its negative ones without their sign.</summary>
    public double[] Positive { get; }

    public double[] Negative { get; }

    private double Total => positiveTotal + negativeTotal;

    /// <summary>What chance puts between two nodes or groups with these strengths.</summary>
    public double Expected(double positive, double otherPositive, double negative, double otherNegative) =>
        (positiveTotal == 0 ? 0 : positive * otherPositive / positiveTotal)
        - (negativeTotal == 0 ? 0 : negative * otherNegative / negativeTotal);

    public double Of(ReadOnlySpan<int> groups)
    {
        var sum = 0.0;
        for (var node = 0; node < groups.Length; node++)
        {
            for (var other = 0; other < groups.Length; other++)
            {
                if (groups[node] == groups[other])
                {
                    sum += graph[node, other] - Expected(Positive[node], Positive[other], Negative[node], Negative[other]);
                }
            }
        }

        return Total == 0 ? 0 : sum / Total;
    }

    /// <summary>The same with a node for each group; what lies within one is its tie to itself.</summary>
    public SignedModularity Merge(ReadOnlySpan<int> groups, int count)
    {
        var merged = new SignedGraph(count);
        var (positive, negative) = (new double[count], new double[count]);
        for (var node = 0; node < groups.Length; node++)
        {
            positive[groups[node]] += Positive[node];
            negative[groups[node]] += Negative[node];
            for (var other = 0; other <= node; other++)
            {
                var twice = groups[node] == groups[other] && node != other ? 2 : 1;
                merged[groups[node], groups[other]] += twice * graph[node, other];
            }
        }

        return new SignedModularity(merged, positive, negative, positiveTotal, negativeTotal);
    }
}
