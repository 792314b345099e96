namespace KnowledgeGraph.Analysis.Tests.Influence;

public sealed class PageRankTests
{
    private const double D = PageRank.Damping;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public void On_a_cycle_all_are_equal(int count) => Assert.All(
        Ranks(count, [.. Enumerable.Range(0, count).Select(i => (i, (i + 1) % count))]), rank => Assert.Equal(1.0 / count, rank, 12));

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public void A_star_whose_leaves_lead_to_its_centre(int leaves)
    {
        var ranks = Ranks(leaves + 1, [.. Enumerable.Range(1, leaves).Select(leaf => (leaf, 0))]);

        Assert.Equal((1 + (D * leaves)) / (leaves + 1 + (D * leaves)), ranks[0], 11);
        Assert.All(ranks[1..], rank => Assert.Equal(1 / (leaves + 1 + (D * leaves)), rank, 11));
    }

    [Fact]
    public void A_chain_gathers_towards_its_end()
    {
        // a, b = a (1 + d), c = a (1 + d + d²): what each adds is the same as a has.
        var ranks = Ranks(3, [(0, 1), (1, 2)]);
        var sum = 3 + (2 * D) + (D * D);

        Assert.Equal([1 / sum, (1 + D) / sum, (1 + D + (D * D)) / sum], ranks.Select(rank => Math.Round(rank, 11)), (left, right) => Math.Abs(left - right) < 1e-10);
    }

    [Fact]
    public void Links_beside_each_other_count_each()
    {
        var ranks = Ranks(3, [(0, 1), (0, 1), (0, 1), (0, 2), (1, 0), (2, 0)]);

        Assert.Equal(3, (ranks[1] - ((1 - D) / 3)) / (ranks[2] - ((1 - D) / 3)), 9);
    }

    [Fact]
    public void Without_links_all_are_equal() => Assert.Equal([0.25, 0.25, 0.25, 0.25], Ranks(4, []));

    [Fact]
    public void No_node_no_rank() => Assert.Empty(Ranks(0, []));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ranks_sum_up_to_1_and_solve_the_equation(int seed)
    {
        var links = GeneratedLinks.Of(new Random(seed), 40, 150);
        var ranks = Ranks(40, links);

        Assert.Equal(1, ranks.Sum(), 12);
        var out_ = links.CountBy(link => link.From).ToDictionary();
        var dangling = Enumerable.Range(0, 40).Where(node => !out_.ContainsKey(node)).Sum(node => ranks[node]);
        for (var node = 0; node < 40; node++)
        {
            var received = links.Where(link => link.To == node).Sum(link => ranks[link.From] / out_[link.From]);
            Assert.Equal(((1 - D) / 40) + (D * (received + (dangling / 40))), ranks[node], 11);
        }
    }

    [Fact]
    public void The_order_of_the_links_plays_no_part()
    {
        var links = GeneratedLinks.Of(new Random(4), 60, 400);
        var shuffled = links.ToArray();
        new Random(5).Shuffle(shuffled);

        Assert.Equal(Ranks(60, links), Ranks(60, shuffled));
    }

    [Fact]
    public void It_can_be_called_off() => Assert.Throws<OperationCanceledException>(
        () => PageRank.Of(GeneratedLinks.Build(2, [(0, 1)]), new CancellationToken(canceled: true)));

    private static double[] Ranks(int count, (int From, int To)[] links) => PageRank.Of(GeneratedLinks.Build(count, links), TestContext.Current.CancellationToken);
}
