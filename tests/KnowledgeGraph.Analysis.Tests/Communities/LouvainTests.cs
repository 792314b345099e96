namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Communities of signed graphs.</summary>
public sealed class LouvainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The worked example of <see cref="SignedModularity"/>.</summary>
    [Fact]
    public void Two_pairs_that_oppose_each_other()
    {
        var graph = Graph(4, (left, right) => left / 2 == right / 2 ? 1 : -1);

        Assert.Equal(0.5, new SignedModularity(graph).Of([0, 0, 1, 1]), 1e-12);
        var (groups, modularity) = Louvain.Find(graph, Cancellation);
        Assert.Equal(0.5, modularity, 1e-12);
        Assert.Equal("01|23", Describe(groups));
    }

    [Fact]
    public void Who_opposes_everybody_stands_alone()
    {
        var (groups, _) = Louvain.Find(Graph(5, (left, right) => right == 4 ? -1 : 0.1), Cancellation);

        Assert.Equal("0123|4", Describe(groups));
    }

    [Fact]
    public void Groups_that_were_planted_are_found()
    {
        var random = new Random(3);
        var graph = Graph(60, (left, right) => (left % 3 == right % 3 ? 0.3 : -0.2) + (random.NextDouble() * 0.4) - 0.2);
        var (groups, _) = Louvain.Find(graph, Cancellation);

        Assert.Equal(3, groups.Distinct().Count());
        Assert.All(Enumerable.Range(3, 57), node => Assert.Equal(groups[node % 3], groups[node]));
    }

    [Fact]
    public void The_same_graph_gives_the_same_groups()
    {
        var random = new Random(4);
        var graph = Graph(40, (_, _) => random.NextDouble() - 0.5);

        Assert.Equal(Louvain.Find(graph, Cancellation).Groups, Louvain.Find(graph, Cancellation).Groups);
    }

    /// <summary>Against all partitions of small graphs.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void On_small_graphs_there_is_no_better_partition(int seed)
    {
        var random = new Random(seed);
        var graph = Graph(7, (_, _) => random.NextDouble() - 0.5);
        var modularity = new SignedModularity(graph);
        var best = Partitions(7).Max(groups => modularity.Of(groups));

        Assert.Equal(best, Louvain.Find(graph, Cancellation).Modularity, 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Without_ties_everybody_is_alone(int size)
    {
        var (groups, modularity) = Louvain.Find(new SignedGraph(size), Cancellation);

        Assert.Equal(size, groups.Distinct().Count());
        Assert.Equal(0, modularity);
    }

    private static SignedGraph Graph(int size, Func<int, int, double> weightOf)
    {
        var graph = new SignedGraph(size);
        for (var left = 0; left < size; left++)
        {
            for (var right = left + 1; right < size; right++)
            {
                graph[left, right] = weightOf(left, right);
            }
        }

        return graph;
    }

    private static string Describe(int[] groups) => string.Join('|', Enumerable.Range(0, groups.Length)
        .GroupBy(node => groups[node]).Select(group => string.Concat(group)).Order(StringComparer.Ordinal));

    /// <summary>All partitions, as restricted growth strings.</summary>
    private static IEnumerable<int[]> Partitions(int size)
    {
        var groups = new int[size];
        return Extend(1, 0);

        IEnumerable<int[]> Extend(int node, int most)
        {
            if (node == size)
            {
                yield return [.. groups];
                yield break;
            }

            for (var group = 0; group <= most + 1; group++)
            {
                groups[node] = group;
                foreach (var partition in Extend(node + 1, Math.Max(most, group)))
                {
                    yield return partition;
                }
            }
        }
    }
}
