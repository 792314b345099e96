namespace KnowledgeGraph.Analysis.Tests.Influence;

public sealed class BetweennessTests
{
    [Fact]
    public void All_paths_of_a_star_come_through_its_centre() =>
        Assert.Equal([1.0, 0, 0, 0, 0], Scores(5, [(0, 1), (2, 0), (0, 3), (4, 0)]));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void On_a_chain_it_is_the_product_of_both_sides(int count)
    {
        var scores = Scores(count, [.. Enumerable.Range(1, count - 1).Select(i => (i - 1, i))]);

        Assert.Equal(
            Enumerable.Range(0, count).Select(i => 2.0 * i * (count - 1 - i) / ((count - 1) * (count - 2))),
            scores,
            (left, right) => Math.Abs(left - right) < 1e-12);
    }

    [Theory]
    [InlineData(5, 1.0)]
    [InlineData(6, 2.0)]
    [InlineData(7, 3.0)]
    public void On_a_cycle_all_are_equal(int count, double pairs) => Assert.All(
        Scores(count, [.. Enumerable.Range(0, count).Select(i => (i, (i + 1) % count))]),
        score => Assert.Equal(2 * pairs / ((count - 1) * (count - 2)), score, 12));

    [Fact]
    public void Two_ways_of_one_length_share()
    {
        // 0 – {1, 2} – 3
        Assert.Equal([1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6], Scores(4, [(0, 1), (0, 2), (1, 3), (2, 3)]), (left, right) => Math.Abs(left - right) < 1e-12);
    }

    [Fact]
    public void Links_beside_each_other_and_to_oneself_change_nothing() => Assert.Equal(
        Scores(4, [(0, 1), (1, 2), (2, 3)]), Scores(4, [(0, 1), (1, 0), (0, 1), (1, 1), (2, 1), (2, 3), (3, 3)]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Too_few_nodes_have_nobody_between(int count) => Assert.All(Scores(count, count == 2 ? [(0, 1)] : []), score => Assert.Equal(0, score));

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 150)]
    public void It_is_what_counting_all_paths_gives(int seed, int links)
    {
        var generated = GeneratedLinks.Of(new Random(seed), 30, links);

        Assert.Equal(PlainBetweenness.Of(30, generated), Scores(30, generated), (left, right) => Math.Abs(left - right) < 1e-12);
    }

    [Fact]
    public void A_sample_is_near_and_the_same_each_time()
    {
        var links = GeneratedLinks.Build(400, GeneratedLinks.Of(new Random(6), 400, 1600)).ToSimple();
        var (exact, all) = Betweenness.Of(links, long.MaxValue, TestContext.Current.CancellationToken);
        var work = 200L * (links.LinkCount + links.NodeCount);
        var (sampled, sources) = Betweenness.Of(links, work, TestContext.Current.CancellationToken);

        Assert.Equal((400, 200), (all, sources));
        Assert.Equal(exact.Sum(), sampled.Sum(), exact.Sum() * 0.05);
        Assert.All(exact.Zip(sampled), pair => Assert.InRange(pair.Second, pair.First - 0.01, pair.First + 0.01));
        Assert.Equal(sampled, Betweenness.Of(links, work, TestContext.Current.CancellationToken).Scores);
    }

    [Fact]
    public void It_can_be_called_off() => Assert.Throws<OperationCanceledException>(
        () => Betweenness.Of(GeneratedLinks.Build(2, [(0, 1)]), long.MaxValue, new CancellationToken(canceled: true)));

    private static double[] Scores(int count, (int From, int To)[] links) =>
        Betweenness.Of(GeneratedLinks.Build(count, links).ToSimple(), Betweenness.MostWork, TestContext.Current.CancellationToken).Scores;
}

/// <summary>Betweenness as it is defined: for each pair of nodes and each third.</summary>
internal static class PlainBetweenness
{
    public static double[] Of(int count, (int From, int To)[] links)
    {
        var near = Enumerable.Range(0, count)
            .Select(node => links.SelectMany(link => new[] { link, (From: link.To, To: link.From) })
                .Where(link => link.From == node && link.To != node).Select(link => link.To).ToHashSet()).ToArray();
        var searches = Enumerable.Range(0, count).Select(node => Search(near, node)).ToArray();
        var scores = new double[count];
        for (var s = 0; s < count; s++)
        {
            for (var t = s + 1; t < count; t++)
            {
                for (var v = 0; v < count; v++)
                {
                    if (v != s && v != t && searches[s][t].Paths > 0 && searches[s][v].Paths > 0
                        && searches[s][v].Distance + searches[v][t].Distance == searches[s][t].Distance)
                    {
                        scores[v] += searches[s][v].Paths * searches[v][t].Paths / searches[s][t].Paths;
                    }
                }
            }
        }

        return [.. scores.Select(score => score * 2 / ((count - 1) * (count - 2)))];
    }

    private static (int Distance, double Paths)[] Search(HashSet<int>[] near, int from)
    {
        var found = new (int Distance, double Paths)[near.Length];
        found[from] = (0, 1);
        HashSet<int> level = [from];
        var seen = new HashSet<int>(level);
        for (var distance = 1; level.Count > 0; distance++)
        {
            var next = new HashSet<int>();
            foreach (var (node, far) in level.SelectMany(node => near[node].Where(far => !seen.Contains(far)).Select(far => (node, far))))
            {
                found[far] = (distance, found[far].Paths + found[node].Paths);
                next.Add(far);
            }

            seen.UnionWith(next);
            level = next;
        }

        return found;
    }
}
