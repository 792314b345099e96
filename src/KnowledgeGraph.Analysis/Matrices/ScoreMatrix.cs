namespace KnowledgeGraph.Analysis;

/// <summary>The scores and overlaps of each of some actors with each.</summary>
internal sealed class ScoreMatrix
{
    private readonly double[] scores;
    private readonly int[] overlaps;

    private ScoreMatrix(int size)
    {
        Size = size;
        scores = new double[size * size];
        overlaps = new int[size * size];
    }

    public int Size { get; }

    /// <summary>The score, or null where there is none.</summary>
    public double? this[int row, int column] => scores[(row * Size) + column] is var score && double.IsNaN(score) ? null : score;

    public int Overlap(int row, int column) => overlaps[(row * Size) + column];

    /// <summary>The scores of an actor with each; NaN where there is none.</summary>
    public ReadOnlySpan<double> ScoresOf(int row) => scores.AsSpan(row * Size, Size);

    public ReadOnlySpan<int> OverlapsOf(int row) => overlaps.AsSpan(row * Size, Size);

    /// <param name="size">The actors of the planes.</param>
    public static ScoreMatrix Compute(PositionPlanes planes, int size, PairScorer scorer, CancellationToken cancellationToken)
    {
        var matrix = new ScoreMatrix(size);
        var counts = new int[planes.Values.Length * planes.Values.Length];
        for (var row = 0; row < size; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var column = row; column < size; column++)
            {
                planes.Count(row, column, counts);
                var table = new PairTable(planes.Values, counts, planes.Range);
                var overlap = table.Total;
                matrix.Set(row, column, scorer.ScoreOnly(table, overlap) ?? double.NaN, overlap);
            }
        }

        return matrix;
    }

    private void Set(int row, int column, double score, int overlap)
    {
        var (upper, lower) = ((row * Size) + column, (column * Size) + row);
        scores[upper] = scores[lower] = score;
        overlaps[upper] = overlaps[lower] = overlap;
    }
}
