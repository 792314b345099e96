using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis.Tests;

/// <summary>What holds of every measure whatever the positions are, on generated ones: three and five places, with means between them.</summary>
public sealed class MeasureInvariantTests
{
    private static readonly double[][] Scales = [[-1, 0, 1], [-1, -0.5, 0, 0.5, 1], [0, 1], [-2, 1, 4]];

    public static TheoryData<AlignmentMethod> Methods => [.. Enum.GetValues<AlignmentMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void It_is_what_the_formula_gives(AlignmentMethod method)
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var (scale, pairs) = Generate(random);
            var (expected, actual) = (PlainMeasures.Of(method, pairs, Range(scale)), Score(method, scale, pairs));

            Assert.Equal(expected is null, actual is null);
            Assert.Equal(expected ?? 0, actual ?? 0, 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Neither_the_order_of_the_topics_nor_who_is_first_matters(AlignmentMethod method)
    {
        var random = new Random(12);
        for (var round = 0; round < 100; round++)
        {
            var (scale, pairs) = Generate(random);
            var shuffled = pairs.Select(pair => (pair.Y, pair.X)).ToArray();
            random.Shuffle(shuffled);

            Assert.Equal(Score(method, scale, pairs), Score(method, scale, shuffled));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void It_keeps_its_bounds_and_is_1_for_whom_agrees_on_everything(AlignmentMethod method)
    {
        var random = new Random(13);
        for (var round = 0; round < 300; round++)
        {
            var (scale, pairs) = Generate(random);
            if (Score(method, scale, pairs) is { } score)
            {
                Assert.True(score <= 1 && (score >= Measure.Of(method).Least || method == AlignmentMethod.Kappa), $"{score}");
            }

            var alike = Score(method, scale, [.. pairs.Select(pair => (pair.X, pair.X))]);
            Assert.Equal(1, alike ?? 1, 1e-12);
        }
    }

    /// <summary>Not so of κ, which agreement that chance explains lowers, nor of the cosine, which depends on how far both are from neutral.</summary>
    [Theory]
    [InlineData(AlignmentMethod.Agreement)]
    [InlineData(AlignmentMethod.Identical)]
    [InlineData(AlignmentMethod.S)]
    public void One_more_topic_on_which_they_agree_never_makes_less_of_them(AlignmentMethod method)
    {
        var random = new Random(14);
        for (var round = 0; round < 100; round++)
        {
            var (scale, pairs) = Generate(random);
            var common = scale[random.Next(scale.Length)];

            Assert.True(Score(method, scale, [.. pairs, (common, common)]) >= Score(method, scale, pairs) - 1e-12);
        }
    }

    /// <summary>Each position of the one meets those of the other as often as their margins say: that is chance, and κ is 0.</summary>
    [Fact]
    public void Kappa_of_independent_positions_is_0()
    {
        var random = new Random(15);
        for (var round = 0; round < 100; round++)
        {
            int[] mine = [.. Enumerable.Range(0, 3).Select(_ => random.Next(1, 9))];
            int[] theirs = [.. Enumerable.Range(0, 3).Select(_ => random.Next(1, 9))];
            int[] counts = [.. mine.SelectMany(row => theirs.Select(column => row * column))];

            Assert.Equal(0, new KappaMeasure().Score(new PairTable([-1, 0, 1], counts, 2))!.Value, 1e-12);
        }
    }

    [Fact]
    public void S_is_agreement_on_the_scale_from_minus_1()
    {
        var random = new Random(16);
        for (var round = 0; round < 100; round++)
        {
            var (scale, pairs) = Generate(random);

            Assert.Equal((2 * Score(AlignmentMethod.Agreement, scale, pairs)!.Value) - 1, Score(AlignmentMethod.S, scale, pairs)!.Value, 1e-12);
        }
    }

    private static double Range(double[] scale) => scale.Max() - scale.Min();

    private static double? Score(AlignmentMethod method, double[] scale, IReadOnlyList<(double X, double Y)> pairs)
    {
        double[] values = [.. pairs.SelectMany(pair => new[] { pair.X, pair.Y }).Distinct().Order()];
        var counts = new int[values.Length * values.Length];
        foreach (var (x, y) in pairs)
        {
            counts[(Array.BinarySearch(values, x) * values.Length) + Array.BinarySearch(values, y)]++;
        }

        return Measure.Of(method).Score(new PairTable(values, counts, Range(scale)));
    }

    private static (double[] Scale, IReadOnlyList<(double X, double Y)> Pairs) Generate(Random random)
    {
        var scale = Scales[random.Next(Scales.Length)];
        return (scale, [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (Position(), Position()))]);

        double Position() => random.Next(6) == 0
            ? (scale[random.Next(scale.Length)] + scale[random.Next(scale.Length)]) / 2
            : scale[random.Next(scale.Length)];
    }
}
