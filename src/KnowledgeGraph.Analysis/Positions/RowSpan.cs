namespace KnowledgeGraph.Analysis;

/// <summary>Over which days some rows spread, and so which windows show all of them.</summary>
/// <param name="Earliest">The least last day: a window that begins by then leaves out none that is over before it.</param>
/// <param name="Latest">The greatest first day: a window that ends then leaves out none that begins after it.</param>
/// <param name="HasStates">Whether one is a state, which doesn't show on a day after its last.</param>
internal sealed record RowSpan(int Earliest, int Latest, bool HasStates)
{
    public static RowSpan Of(ActorRows rows)
    {
        var (earliest, latest, hasStates) = (int.MaxValue, int.MinValue, false);
        for (var row = rows.From; row < rows.To; row++)
        {
            earliest = Math.Min(earliest, rows.Columns.LastOf(row));
            latest = Math.Max(latest, rows.Columns.DayOf(row));
            hasStates |= rows.Columns.IsState(row);
        }

        return new RowSpan(earliest, latest, hasStates);
    }

    /// <summary>Whether a window shows all of the rows.</summary>
    public bool IsWithin(in PositionWindow window) =>
        window.To >= Latest && (window.From <= Earliest || !(window.IsDuring || HasStates));
}
