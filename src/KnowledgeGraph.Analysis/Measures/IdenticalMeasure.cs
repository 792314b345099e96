namespace KnowledgeGraph.Analysis;

/// <summary>The share of the shared topics on which the two positions are equal. From 0 to 1.</summary>
/// <remarks>
/// The simple matching coefficient: Sokal, R. R. &amp; Michener, C. D. (1958), “A statistical method for evaluating systematic relationships”.
/// <para>Example: (yes, yes), (yes, abstain), (no, yes), (no, no) give 2 / 4 = 0.5.</para>
/// </remarks>
internal sealed class IdenticalMeasure : Measure
{
    public override double? Score(in PairTable table) => table.SumOf(static (x, y) => x == y ? 1 : 0) / table.Total;
}
