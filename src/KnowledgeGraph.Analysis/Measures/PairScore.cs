namespace KnowledgeGraph.Analysis;

/// <summary>What is said of a pair of actors.</summary>
/// <param name="Reason">Why there is no score; null when there is one.</param>
internal readonly record struct PairScore(double? Score, double? Kappa, int Overlap, string? Reason);

/// <summary>Scores pairs by a measure, with κ beside it.</summary>
internal sealed class PairScorer(Measure measure, int minOverlap)
{
    private static readonly KappaMeasure Kappa = new();

    public Measure Measure => measure;

    public PairScore Score(in PairTable table)
    {
        var overlap = table.Total;
        if (overlap < minOverlap)
        {
            return new PairScore(null, null, overlap, TooFew(overlap));
        }

        var score = measure.Score(table);
        return new PairScore(
            score, measure is KappaMeasure ? score : Kappa.Score(table), overlap, score is null ? measure.WhyUndefined : null);
    }

    /// <summary>The score alone.</summary>
    public double? ScoreOnly(in PairTable table, int overlap) => overlap < minOverlap ? null : measure.Score(table);

    private string TooFew(int overlap) => overlap switch
    {
        0 => "They share no topic on these days.",
        1 => $"They share 1 topic, fewer than minOverlap, which is {minOverlap}.",
        _ => $"They share {overlap} topics, fewer than minOverlap, which is {minOverlap}.",
    };
}
