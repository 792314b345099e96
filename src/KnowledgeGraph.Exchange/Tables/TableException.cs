namespace KnowledgeGraph.Exchange;

/// <summary>A table that can't be read on: what is behind that place can't be told from noise.</summary>
internal sealed class TableException(BundleProblem problem) : Exception(problem.Message)
{
    public TableException(string file, int line, int column, string message)
        : this(new BundleProblem(file, line, column, string.Empty, message))
    {
    }

    public BundleProblem Problem { get; } = problem;
}
