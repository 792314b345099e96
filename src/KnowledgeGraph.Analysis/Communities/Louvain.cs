namespace KnowledgeGraph.Analysis;

/// <summary>
/// Finds a partition of great modularity by the method of Louvain: nodes move to the group where they add most until none does, groups
/// become nodes, and so on. It is done several times with the nodes in orders that a fixed seed shuffles, and the best partition
/// stands, so that the same graph always gives the same one.
/// </summary>
/// <remarks>
/// Blondel, V. D., Guillaume, J.-L., Lambiotte, R. &amp; Lefebvre, E. (2008), “Fast unfolding of communities in large networks”, Journal of
/// Statistical Mechanics, P10008; with the gain of <see cref="SignedModularity"/>.
/// </remarks>
internal static class Louvain
{
    private const int Seed = 1;
    private const int Runs = 10;

    /// <summary>A gain has to be more than what rounding makes of none.</summary>
    private const double LeastGain = 1e-10;

    /// <returns>The number of each node's group, and how great the modularity is.</returns>
    public static (int[] Groups, double Modularity) Find(SignedGraph graph, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var whole = new SignedModularity(graph);
        var (best, most) = (Array.Empty<int>(), double.NegativeInfinity);
        for (var run = 0; run < Runs; run++)
        {
            var groups = Once(whole, random, cancellationToken);
            var modularity = whole.Of(groups);
            if (modularity > most + LeastGain)
            {
                (best, most) = (groups, modularity);
            }
        }

        return (best, graph.Size == 0 ? 0 : most);
    }

    private static int[] Once(SignedModularity whole, Random random, CancellationToken cancellationToken)
    {
        int[] groups = [.. Enumerable.Range(0, whole.Graph.Size)];
        var level = whole;
        while (true)
        {
            var (moved, count) = Move(level, random, cancellationToken);
            for (var node = 0; node < groups.Length; node++)
            {
                groups[node] = moved[groups[node]];
            }

            if (count == level.Graph.Size)
            {
                return groups;
            }

            level = level.Merge(moved, count);
        }
    }

    /// <summary>Moves nodes until no move gains.</summary>
    /// <returns>Groups numbered without gaps, and how many there are.</returns>
    private static (int[] Groups, int Count) Move(SignedModularity level, Random random, CancellationToken cancellationToken)
    {
        var size = level.Graph.Size;
        int[] order = [.. Enumerable.Range(0, size)];
        random.Shuffle(order);
        var partition = new Partition(level);
        bool hasMoved;
        do
        {
            hasMoved = false;
            foreach (var node in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hasMoved |= partition.Improve(node, LeastGain);
            }
        }
        while (hasMoved);
        return partition.Renumber();
    }

    /// <summary>A partition that nodes move about in.</summary>
    private sealed class Partition
    {
        private readonly SignedModularity level;
        private readonly int[] groups;
        private readonly double[] positive;
        private readonly double[] negative;
        private readonly double[] ties;

        public Partition(SignedModularity level)
        {
            this.level = level;
            groups = [.. Enumerable.Range(0, level.Graph.Size)];
            positive = [.. level.Positive];
            negative = [.. level.Negative];
            ties = new double[groups.Length];
        }

        /// <summary>Puts a node where it adds most; where it is when that is no less.</summary>
        public bool Improve(int node, double least)
        {
            var own = groups[node];
            (positive[own], negative[own]) = (positive[own] - level.Positive[node], negative[own] - level.Negative[node]);
            Array.Clear(ties);
            for (var other = 0; other < groups.Length; other++)
            {
                ties[groups[other]] += other == node ? 0 : level.Graph[node, other];
            }

            var (best, most) = (own, Gain(node, own));
            for (var group = 0; group < groups.Length; group++)
            {
                var gain = group == own ? most : Gain(node, group);
                (best, most) = gain > most + least ? (group, gain) : (best, most);
            }

            groups[node] = best;
            (positive[best], negative[best]) = (positive[best] + level.Positive[node], negative[best] + level.Negative[node]);
            return best != own;
        }

        public (int[] Groups, int Count) Renumber()
        {
            var numbers = new Dictionary<int, int>();
            foreach (var group in groups)
            {
                numbers.TryAdd(group, numbers.Count);
            }

            return ([.. groups.Select(group => numbers[group])], numbers.Count);
        }

        private double Gain(int node, int group) =>
            ties[group] - level.Expected(level.Positive[node], positive[group], level.Negative[node], negative[group]);
    }
}
