using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis.Tests;

/// <summary>The measures as their papers write them, over pairs of positions one by one.</summary>
internal static class PlainMeasures
{
    public static double? Of(AlignmentMethod method, IReadOnlyList<(double X, double Y)> pairs, double range) => method switch
    {
        AlignmentMethod.Agreement => pairs.Average(pair => 1 - (Math.Abs(pair.X - pair.Y) / range)),
        AlignmentMethod.Identical => pairs.Average(pair => pair.X == pair.Y ? 1.0 : 0),
        AlignmentMethod.Cosine => Cosine(pairs),
        AlignmentMethod.Kappa => Kappa(pairs),
        _ => 1 - (2 * pairs.Sum(pair => Math.Abs(pair.X - pair.Y)) / (pairs.Count * range)),
    };

    private static double? Cosine(IReadOnlyList<(double X, double Y)> pairs)
    {
        var norms = Math.Sqrt(pairs.Sum(pair => pair.X * pair.X)) * Math.Sqrt(pairs.Sum(pair => pair.Y * pair.Y));
        return norms == 0 ? null : pairs.Sum(pair => pair.X * pair.Y) / norms;
    }

    /// <summary>By chance each position of the one meets each of the other.</summary>
    private static double? Kappa(IReadOnlyList<(double X, double Y)> pairs)
    {
        var observed = pairs.Average(pair => (pair.X - pair.Y) * (pair.X - pair.Y));
        var expected = pairs.Average(one => pairs.Average(other => (one.X - other.Y) * (one.X - other.Y)));
        return expected == 0 ? null : 1 - (observed / expected);
    }
}
