namespace KnowledgeGraph.Analysis.Tests;

/// <summary>The shrinkage that rankings are by.</summary>
public sealed class WilsonBoundTests
{
    [Fact]
    public void Five_of_five_do_not_outrank_49_of_50() =>
        Assert.True(WilsonBound.Of(1, 0, 5) < WilsonBound.Of(49 / 50.0, 0, 50));

    /// <summary>With p = 1 the formula comes to n / (n + z²).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(100)]
    public void Of_n_of_n_it_is_n_of_n_and_z_squared(int n) => Assert.Equal(n / (n + (1.96 * 1.96)), WilsonBound.Of(1, 0, n), 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void It_grows_with_the_score_and_with_the_topics_and_stays_below_the_share(double least)
    {
        for (var n = 1; n < 60; n++)
        {
            for (var step = 0; step <= 20; step++)
            {
                var score = least + ((1 - least) * step / 20);
                var bound = WilsonBound.Of(score, least, n);

                Assert.InRange(bound, 0, (step / 20.0) + 1e-12);
                Assert.True(step == 0 || bound >= WilsonBound.Of(score - ((1 - least) / 20), least, n) - 1e-12);
                Assert.True(WilsonBound.Of(score, least, n + 1) >= bound - 1e-12);
            }
        }
    }

    [Fact]
    public void With_many_topics_it_comes_to_the_share_itself() => Assert.Equal(0.7, WilsonBound.Of(0.7, 0, 100_000_000), 0.001);
}
