namespace KnowledgeGraph.Analysis;

/// <summary>An undirected graph whose edges have weights of either sign. Small and dense: a square of numbers.</summary>
internal sealed class SignedGraph
{
    private readonly double[] weights;

    public SignedGraph(int size)
    {
        Size = size;
        weights = new double[size * size];
    }

    public int Size { get; }

    /// <summary>The weight between two nodes, or of a node to itself, which counts twice in its strength.</summary>
    public double this[int left, int right]
    {
        get => weights[(left * Size) + right];
        set => weights[(left * Size) + right] = weights[(right * Size) + left] = value;
    }

    /// <summary>The edge of a pair is its score less the mean score of all pairs; a pair without a score has none.</summary>
    public static SignedGraph Of(ScoreMatrix scores)
    {
        var (sum, count) = (0.0, 0);
        foreach (var (row, column) in Pairs(scores.Size))
        {
            if (scores[row, column] is { } score)
            {
                (sum, count) = (sum + score, count + 1);
            }
        }

        var graph = new SignedGraph(scores.Size);
        foreach (var (row, column) in Pairs(scores.Size))
        {
            if (scores[row, column] is { } score)
            {
                graph[row, column] = score - (sum / count);
            }
        }

        return graph;
    }

    private static IEnumerable<(int Row, int Column)> Pairs(int size)
    {
        for (var row = 0; row < size; row++)
        {
            for (var column = row + 1; column < size; column++)
            {
                yield return (row, column);
            }
        }
    }
}
