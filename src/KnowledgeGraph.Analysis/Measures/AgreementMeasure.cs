namespace KnowledgeGraph.Analysis;

/// <summary>
/// The agreement of two voters: the mean over the n shared topics of 1 − |x − y| / r, r the scale's range. With yes 1, abstention 0 and
/// no −1 it is 1 for the same vote, ½ where one abstains, 0 for opposed ones. From 0 to 1.
/// </summary>
/// <remarks>
/// Lijphart, A. (1963), “The analysis of bloc voting in the General Assembly”, American Political Science Review 57(4), 902–917; as
/// computed for the agreement scores of Voeten, E. (2013), “Data and analyses of voting in the UN General Assembly”.
/// <para>Example: (yes, yes), (yes, abstain), (no, yes), (no, no) give (1 + ½ + 0 + 1) / 4 = 0.625.</para>
/// </remarks>
internal sealed class AgreementMeasure : Measure
{
    public override double? Score(in PairTable table)
    {
        // One division at the end, so that equal agreements are equal numbers.
        return 1 - (table.SumOf(static (x, y) => Math.Abs(x - y)) / (table.Range * table.Total));
    }
}
