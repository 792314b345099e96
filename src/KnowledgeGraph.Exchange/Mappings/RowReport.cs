namespace KnowledgeGraph.Exchange;

/// <summary>
/// Collects what is wrong with the rows of tables. Rows that are wrong are either problems, or, where they may be skipped, counted and
/// the first few of them remembered.
/// </summary>
/// <param name="skips">Whether rows that are wrong may be skipped.</param>
internal sealed class RowReport(bool skips)
{
    /// <summary>More than anybody reads at once; the reading stops there.</summary>
    public const int MaxProblems = 100;

    private readonly List<BundleProblem> problems = [];
    private readonly List<BundleProblem> skipped = [];
    private readonly Lock adding = new();
    private TableReader? table;
    private bool isRowBad;
    private long skippedCount;

    /// <summary>The field that is being read, for messages: `Stance.position`.</summary>
    public string Field { get; set; } = string.Empty;

    /// <summary>Whether something is wrong with the row so far.</summary>
    public bool IsRowBad => isRowBad;

    /// <summary>How many rows were skipped.</summary>
    public long SkippedCount => Interlocked.Read(ref skippedCount);

    /// <summary>The first of what is wrong with the rows that were skipped.</summary>
    public IReadOnlyList<BundleProblem> Skipped => skipped;

    /// <summary>Why nothing can be stored.</summary>
    public IReadOnlyList<BundleProblem> Problems => problems;

    public bool IsFatal => problems.Count > 0;

    public bool IsFull => problems.Count >= MaxProblems;

    /// <summary>
    /// Whether a row that should have become nodes is why nothing can be stored: that claims don't find them is no news then.
    /// </summary>
    public bool HasLostNodes { get; set; }

    public void Begin(TableReader reader) => table = reader;

    /// <summary>Adds a problem of the row at hand.</summary>
    /// <param name="column">Where it is; -1 for the whole row.</param>
    public void Add(int column, string message)
    {
        isRowBad = true;
        var (line, place) = table!.PlaceOf(column);
        Add(new BundleProblem(table.Name, line, place, Field, message));
    }

    /// <summary>Adds a problem that one of a row's records turned out to have when the row had been read.</summary>
    public void AddLater(BundleProblem problem)
    {
        Interlocked.Increment(ref skippedCount);
        Add(problem);
    }

    /// <summary>Adds a problem that no skipping helps against.</summary>
    public void Refuse(BundleProblem problem) => Add(problems, problem);

    /// <summary>Ends the row at hand.</summary>
    /// <returns>Whether it is sound.</returns>
    public bool EndRow()
    {
        var isSound = !isRowBad;
        if (isRowBad)
        {
            Interlocked.Increment(ref skippedCount);
        }

        isRowBad = false;
        Field = string.Empty;
        return isSound;
    }

    private void Add(BundleProblem problem) => Add(skips ? skipped : problems, problem);

    private void Add(List<BundleProblem> list, BundleProblem problem)
    {
        lock (adding)
        {
            if (list.Count < MaxProblems)
            {
                list.Add(problem);
            }
        }
    }
}
