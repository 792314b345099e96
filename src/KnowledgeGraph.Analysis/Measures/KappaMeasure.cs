namespace KnowledgeGraph.Analysis;

/// <summary>
/// Cohen's weighted κ with quadratic weights: 1 − Σ w o / Σ w e, where w = (x − y)², o is the observed share of a pair of positions and e the one
/// that chance would give from each actor's own margins. At most 1; 0 for no more agreement than chance; not defined where
/// chance leaves nothing to disagree on, because both take one and the same position throughout.
/// </summary>
/// <remarks>
/// Cohen, J. (1968), “Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit”, Psychological
/// Bulletin 70(4), 213–220. For votes: Häge, F. M. (2011), “Choice or circumstance? Adjusting measures of foreign policy similarity
/// for chance agreement”, Political Analysis 19(3), 287–305.
/// <para>
/// Example: (yes, yes), (yes, abstain), (no, yes), (no, no). Observed: (0 + 1 + 4 + 0) / 4 = 1.25. Margins: yes ½, no ½ against yes ½,
/// abstain ¼, no ¼. Expected: ½ (0·½ + 1·¼ + 4·¼) + ½ (4·½ + 1·¼ + 0·¼) = 1.75. κ = 1 − 1.25 / 1.75 = 0.286.
/// </para>
/// </remarks>
internal sealed class KappaMeasure : Measure
{
    public override double Least => -1;

    public override string WhyUndefined => "KAPPA has no value where both take one and the same position on every topic that they share.";

    public override double? Score(in PairTable table)
    {
        var expected = 0.0;
        for (var low = 0; low < table.Values.Length; low++)
        {
            for (var high = low + 1; high < table.Values.Length; high++)
            {
                var distance = table.Values[high] - table.Values[low];
                var pairs = (table.RowSum(low) * table.ColumnSum(high)) + (table.RowSum(high) * table.ColumnSum(low));
                expected += pairs * distance * distance;
            }
        }

        // The observed sum is over n topics, the expected one over n² pairs of them.
        return expected == 0 ? null : 1 - (table.SumOf(static (x, y) => (x - y) * (x - y)) * table.Total / expected);
    }
}
