namespace KnowledgeGraph.Analysis;

/// <summary>
/// Signorino and Ritter's S with absolute distances and equal weights: 1 − 2 Σ|x − y| / (n r), r the scale's range. From −1, opposed
/// throughout, to 1, the same throughout.
/// </summary>
/// <remarks>
/// Signorino, C. S. &amp; Ritter, J. M. (1999), “Tau-b or not tau-b: measuring the similarity of foreign policy positions”,
/// International Studies Quarterly 43(1), 115–144.
/// <para>Example: (yes, yes), (yes, abstain), (no, yes), (no, no) give 1 − 2 (0 + 1 + 2 + 0) / (4 · 2) = 0.25.</para>
/// </remarks>
internal sealed class SMeasure : Measure
{
    public override double Least => -1;

    public override double? Score(in PairTable table) =>
        1 - (2 * table.SumOf(static (x, y) => Math.Abs(x - y)) / (table.Range * table.Total));
}
