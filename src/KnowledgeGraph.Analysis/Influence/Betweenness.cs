namespace KnowledgeGraph.Analysis;

/// <summary>
/// Betweenness (Freeman 1977): the share of the shortest paths between others that come through a node, by the algorithm of Brandes (2001), “A faster
/// algorithm for betweenness centrality”, which searches once from every node.
/// </summary>
/// <remarks>
/// <para>
/// B(v) = 2 / ((n − 1)(n − 2)) Σ σ(s, t | v) / σ(s, t) over the pairs of other nodes s and t, where σ(s, t) is how many shortest paths there are between
/// them and σ(s, t | v) how many of those come through v. From 0 to 1. Links are walked either way, and links beside each other count once.
/// </para>
/// <para>
/// Above <see cref="MostWork"/> it is searched from k nodes only, chosen at random (Brandes &amp; Pich 2007, “Centrality estimation in large
/// networks”), and the sum is taken n / k times. The choice is the same each time.
/// </para>
/// <para>Example: in a star the centre has 1, the others 0; in the chain a – b – c – d, b and c have 2/3.</para>
/// </remarks>
internal sealed class Betweenness
{
    /// <summary>How many links are looked at before searches are sampled: about a second's work.</summary>
    public const long MostWork = 100_000_000;

    private const int FewestSources = 32;
    private const int Seed = 2007;

    private readonly LinkGraph links;
    private readonly int[] distances;
    private readonly double[] paths;
    private readonly double[] dependencies;
    private readonly int[] order;
    private readonly double[] sums;

    private Betweenness(LinkGraph links)
    {
        this.links = links;
        distances = new int[links.NodeCount];
        paths = new double[links.NodeCount];
        dependencies = new double[links.NodeCount];
        order = new int[links.NodeCount];
        sums = new double[links.NodeCount];
    }

    /// <param name="links">As <see cref="LinkGraph.ToSimple"/> makes it.</param>
    /// <param name="mostWork"><see cref="MostWork"/>.</param>
    /// <returns>A score for each node, and from how many nodes it was searched.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public static (double[] Scores, int Sources) Of(LinkGraph links, long mostWork, CancellationToken cancellationToken)
    {
        var search = new Betweenness(links);
        var sources = Sources(links, mostWork);
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            search.Add(source);
        }

        // Each pair was met from both of its ends.
        double count = links.NodeCount;
        var scale = count > 2 ? count / sources.Length / ((count - 1) * (count - 2)) : 0;
        for (var node = 0; node < search.sums.Length; node++)
        {
            search.sums[node] *= scale;
        }

        return (search.sums, sources.Length);
    }

    private static int[] Sources(LinkGraph links, long mostWork)
    {
        var all = Enumerable.Range(0, links.NodeCount).ToArray();
        var affordable = (int)Math.Min(int.MaxValue, mostWork / Math.Max(1, links.LinkCount + (long)links.NodeCount));
        if (affordable >= all.Length)
        {
            return all;
        }

        new Random(Seed).Shuffle(all);
        return all[..Math.Min(all.Length, Math.Max(affordable, FewestSources))];
    }

    /// <summary>Adds what the shortest paths from one node come to.</summary>
    private void Add(int source)
    {
        var reached = Search(source);
        for (var i = reached - 1; i > 0; i--)
        {
            var node = order[i];
            var share = (1 + dependencies[node]) / paths[node];
            foreach (var before in links[node])
            {
                if (distances[before] == distances[node] - 1)
                {
                    dependencies[before] += paths[before] * share;
                }
            }

            sums[node] += dependencies[node];
        }
    }

    /// <summary>Breadth first: how far the nodes are, and by how many shortest paths.</summary>
    /// <returns>How many nodes were reached; they stand in <see cref="order"/>.</returns>
    private int Search(int source)
    {
        Array.Fill(distances, -1);
        Array.Clear(paths);
        Array.Clear(dependencies);
        (distances[source], paths[source], order[0]) = (0, 1, source);
        var reached = 1;
        for (var i = 0; i < reached; i++)
        {
            var node = order[i];
            foreach (var next in links[node])
            {
                if (distances[next] < 0)
                {
                    distances[next] = distances[node] + 1;
                    order[reached++] = next;
                }

                if (distances[next] == distances[node] + 1)
                {
                    paths[next] += paths[node];
                }
            }
        }

        return reached;
    }
}
