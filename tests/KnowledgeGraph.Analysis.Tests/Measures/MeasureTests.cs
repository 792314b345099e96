using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis.Tests;

/// <summary>The measures on cases that were worked out by hand.</summary>
public sealed class MeasureTests
{
    private static readonly double[] Scale = [-1, 0, 1];

    /// <summary>The worked example of every measure's docstring, then extremes.</summary>
    [Theory]
    [InlineData(AlignmentMethod.Agreement, "YY YA NY NN", 0.625)]
    [InlineData(AlignmentMethod.Identical, "YY YA NY NN", 0.5)]
    [InlineData(AlignmentMethod.Cosine, "YY YA NY NN", 0.28867513459481287)]
    [InlineData(AlignmentMethod.Kappa, "YY YA NY NN", 2.0 / 7)]
    [InlineData(AlignmentMethod.S, "YY YA NY NN", 0.25)]
    [InlineData(AlignmentMethod.Agreement, "YY NN AA", 1)]
    [InlineData(AlignmentMethod.Agreement, "YN NY", 0)]
    [InlineData(AlignmentMethod.Identical, "YN AY", 0)]
    [InlineData(AlignmentMethod.Cosine, "YN NY", -1)]
    [InlineData(AlignmentMethod.Kappa, "YY NN", 1)]
    [InlineData(AlignmentMethod.Kappa, "YN NY", -1)]
    [InlineData(AlignmentMethod.Kappa, "YY YN NY NN", 0)]
    [InlineData(AlignmentMethod.S, "YN NY", -1)]
    [InlineData(AlignmentMethod.S, "YY AA", 1)]
    public void A_case_by_hand(AlignmentMethod method, string votes, double expected) =>
        Assert.Equal(expected, Score(method, votes)!.Value, 1e-12);

    [Theory]
    [InlineData(AlignmentMethod.Kappa, "YY YY YY")]
    [InlineData(AlignmentMethod.Cosine, "AY AN")]
    public void Where_a_measure_has_no_value_it_says_why(AlignmentMethod method, string votes)
    {
        var score = new PairScorer(Measure.Of(method), 1).Score(Table(votes));

        Assert.Null(score.Score);
        Assert.Equal(Measure.Of(method).WhyUndefined, score.Reason);
    }

    [Theory]
    [InlineData("", "They share no topic on these days.")]
    [InlineData("YY", "They share 1 topic, fewer than minOverlap, which is 3.")]
    [InlineData("YY NN", "They share 2 topics, fewer than minOverlap, which is 3.")]
    public void Too_small_an_overlap_has_no_score(string votes, string reason) => Assert.Equal(
        new PairScore(null, null, votes.Length == 0 ? 0 : (votes.Length + 1) / 3, reason),
        new PairScorer(new AgreementMeasure(), 3).Score(Table(votes)));

    [Theory]
    [InlineData(AlignmentMethod.Cosine, 0, 1, false)]
    [InlineData(AlignmentMethod.Cosine, -1, 1, true)]
    [InlineData(AlignmentMethod.Agreement, 1, 5, true)]
    [InlineData(AlignmentMethod.S, 3, 3, false)]
    public void A_measure_knows_its_scales(AlignmentMethod method, double low, double high, bool isDefined) =>
        Assert.Equal(isDefined, Measure.Of(method).Objection([low, high]) is null);

    [Fact]
    public void Kappa_stands_beside_agreement()
    {
        var score = new PairScorer(new AgreementMeasure(), 3).Score(Table("YY YA NY NN"));

        Assert.Equal(new PairScore(0.625, 2.0 / 7, 4, null), score with { Kappa = Math.Round(score.Kappa!.Value, 15) == Math.Round(2.0 / 7, 15) ? 2.0 / 7 : score.Kappa });
    }

    [Theory]
    [InlineData(5, 5, 0.566)]
    [InlineData(49, 50, 0.895)]
    [InlineData(0, 10, 0)]
    public void Few_topics_are_worth_less(int agreeing, int all, double expected) =>
        Assert.Equal(expected, WilsonBound.Of((double)agreeing / all, 0, all), 0.0005);

    [Fact]
    public void A_score_from_minus_one_is_brought_to_the_same_scale() =>
        Assert.Equal(WilsonBound.Of(0.75, 0, 20), WilsonBound.Of(0.5, -1, 20), 1e-15);

    [Theory]
    [InlineData(6, 3, 1, 0.4)]
    [InlineData(5, 0, 0, 1)]
    [InlineData(2, 2, 2, 0)]
    public void Cohesion_by_hand(int yes, int no, int abstain, double expected) =>
        Assert.Equal(expected, AgreementIndex.Of([yes, no, abstain]), 1e-12);

    /// <summary>Random votes: every measure keeps its bounds and doesn't mind who comes first.</summary>
    [Theory]
    [InlineData(AlignmentMethod.Agreement)]
    [InlineData(AlignmentMethod.Identical)]
    [InlineData(AlignmentMethod.Cosine)]
    [InlineData(AlignmentMethod.Kappa)]
    [InlineData(AlignmentMethod.S)]
    public void Measures_are_symmetric_and_bounded(AlignmentMethod method)
    {
        var random = new Random(7);
        var measure = Measure.Of(method);
        for (var round = 0; round < 500; round++)
        {
            var counts = Enumerable.Range(0, 9).Select(_ => random.Next(3) == 0 ? 0 : random.Next(40)).Append(1).Take(9).ToArray();
            counts[random.Next(9)]++;
            int[] turned = [.. Enumerable.Range(0, 9).Select(cell => counts[(cell % 3 * 3) + (cell / 3)])];
            var score = measure.Score(new PairTable(Scale, counts, 2));

            Assert.Equal(score, measure.Score(new PairTable(Scale, turned, 2)));
            if (score is { } given && method != AlignmentMethod.Kappa)
            {
                Assert.InRange(given, measure.Least, 1);
            }
            else if (score is { } kappa)
            {
                Assert.True(kappa <= 1);
            }
        }
    }

    private static double? Score(AlignmentMethod method, string votes) => Measure.Of(method).Score(Table(votes));

    private static PairTable Table(string votes)
    {
        var counts = new int[9];
        foreach (var pair in votes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            counts[("NAY".IndexOf(pair[0], StringComparison.Ordinal) * 3) + "NAY".IndexOf(pair[1], StringComparison.Ordinal)]++;
        }

        return new PairTable(Scale, counts, 2);
    }
}
