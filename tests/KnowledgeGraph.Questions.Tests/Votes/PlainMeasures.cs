namespace KnowledgeGraph.Questions.Tests.Votes;

/// <summary>The measures as their papers write them, over the positions one by one. Slow, and plain to see.</summary>
internal static class PlainMeasures
{
    private const double Range = 2;

    public static readonly IReadOnlyDictionary<string, Func<IReadOnlyList<(double X, double Y)>, double?>> All =
        new Dictionary<string, Func<IReadOnlyList<(double X, double Y)>, double?>>
        {
            ["AGREEMENT"] = shared => shared.Average(pair => 1 - (Math.Abs(pair.X - pair.Y) / Range)),
            ["IDENTICAL"] = shared => shared.Average(pair => pair.X == pair.Y ? 1.0 : 0),
            ["COSINE"] = Cosine,
            ["KAPPA"] = Kappa,
            ["S"] = shared => 1 - (2 * shared.Sum(pair => Math.Abs(pair.X - pair.Y)) / (shared.Count * Range)),
        };

    private static double? Cosine(IReadOnlyList<(double X, double Y)> shared)
    {
        var norms = Math.Sqrt(shared.Sum(pair => pair.X * pair.X)) * Math.Sqrt(shared.Sum(pair => pair.Y * pair.Y));
        return norms == 0 ? null : shared.Sum(pair => pair.X * pair.Y) / norms;
    }

    /// <summary>By chance each position of the one meets each of the other's, as often as the two take them.</summary>
    private static double? Kappa(IReadOnlyList<(double X, double Y)> shared)
    {
        var observed = shared.Average(pair => (pair.X - pair.Y) * (pair.X - pair.Y));
        var expected = shared.GroupBy(pair => pair.X).Sum(one => shared.GroupBy(pair => pair.Y).Sum(
            other => (double)one.Count() / shared.Count * other.Count() / shared.Count * (one.Key - other.Key) * (one.Key - other.Key)));
        return expected == 0 ? null : 1 - (observed / expected);
    }
}
