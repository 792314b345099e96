namespace KnowledgeGraph.Exchange;

/// <summary>How far a load is.</summary>
/// <param name="Table">The file that is being read.</param>
/// <param name="Rows">How many rows have been read, of all tables.</param>
/// <param name="Share">How much of all the tables' bytes that is, from 0 to 1.</param>
public readonly record struct LoadProgress(string Table, long Rows, double Share);

/// <summary>Counts what a load has read.</summary>
internal sealed class LoadMeter(LoadPlan plan, IProgress<LoadProgress>? progress)
{
    private readonly long total = Math.Max(1, plan.Tables.Sum(table => new FileInfo(table.File.Path).Length));
    private long before;
    private int table;

    public long RowsRead { get; set; }

    /// <summary>Rows that didn't meet their table's conditions.</summary>
    public long RowsLeftOut { get; set; }

    /// <param name="bytes">Read of the table at hand.</param>
    public void Advance(long bytes) =>
        progress?.Report(new LoadProgress(plan.Tables[table].File.Name, RowsRead, Math.Min(1, (double)(before + bytes) / total)));

    public void EndTable(long bytes)
    {
        Advance(bytes);
        before += bytes;
        table++;
    }
}
