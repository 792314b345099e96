using System.Collections.Immutable;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// The cosine of the angle between the two actors' positions, with their signs: Σxy / √(Σx² Σy²) over the shared topics. From −1 to 1; not
/// defined where one of the two is neutral on all of them.
/// </summary>
/// <remarks>
/// Salton, G. &amp; McGill, M. J. (1983), Introduction to Modern Information Retrieval, McGraw-Hill.
/// <para>Example: (1, 1), (1, 0), (−1, 1), (−1, −1) give (1 + 0 − 1 + 1) / √(4 · 3) = 0.289.</para>
/// </remarks>
internal sealed class CosineMeasure : Measure
{
    public override double Least => -1;

    public override string WhyUndefined => "COSINE has no value where one of the two is neutral on every topic that they share.";

    public override string? Objection(ImmutableArray<double> scale) => scale.Min() < 0 && scale.Max() > 0
        ? null
        : "takes a scale with values on both sides of 0";

    public override double? Score(in PairTable table)
    {
        var (rows, columns) = (0.0, 0.0);
        for (var i = 0; i < table.Values.Length; i++)
        {
            var square = table.Values[i] * table.Values[i];
            rows += table.RowSum(i) * square;
            columns += table.ColumnSum(i) * square;
        }

        var norms = Math.Sqrt(rows * columns);
        return norms == 0 ? null : Math.Clamp(table.SumOf(static (x, y) => x * y) / norms, -1, 1);
    }
}
