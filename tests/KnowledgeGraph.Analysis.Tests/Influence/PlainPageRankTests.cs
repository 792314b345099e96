namespace KnowledgeGraph.Analysis.Tests.Influence;

/// <summary>PageRank against the power method over the whole matrix of the chain, a thousand steps of it.</summary>
public sealed class PlainPageRankTests
{
    [Theory]
    [InlineData(1, 12, 20)]
    [InlineData(2, 25, 60)]
    [InlineData(3, 40, 300)]
    public void It_is_what_following_claims_at_random_comes_to(int seed, int nodes, int links)
    {
        var generated = GeneratedLinks.Of(new Random(seed), nodes, links);
        var expected = Power(Chain(nodes, generated), nodes);
        var actual = PageRank.Of(GeneratedLinks.Build(nodes, generated), TestContext.Current.CancellationToken);

        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-10));
    }

    /// <summary>From each node the chance to come to each other in one step.</summary>
    private static double[,] Chain(int nodes, (int From, int To)[] links)
    {
        var chain = new double[nodes, nodes];
        for (var from = 0; from < nodes; from++)
        {
            var leading = links.Where(link => link.From == from).ToArray();
            for (var to = 0; to < nodes; to++)
            {
                var follows = leading.Length == 0 ? 1.0 / nodes : (double)leading.Count(link => link.To == to) / leading.Length;
                chain[from, to] = (PageRank.Damping * follows) + ((1 - PageRank.Damping) / nodes);
            }
        }

        return chain;
    }

    private static double[] Power(double[,] chain, int nodes)
    {
        var ranks = Enumerable.Repeat(1.0 / nodes, nodes).ToArray();
        for (var step = 0; step < 1000; step++)
        {
            ranks = [.. Enumerable.Range(0, nodes).Select(to => Enumerable.Range(0, nodes).Sum(from => ranks[from] * chain[from, to]))];
        }

        return ranks;
    }
}
