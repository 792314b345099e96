namespace KnowledgeGraph.Analysis;

/// <summary>The first and the last of some days.</summary>
internal sealed class DaySpan
{
    private int first = int.MaxValue;
    private int last = int.MinValue;

    /// <summary>Null when there was none.</summary>
    public (int First, int Last)? Span => first > last ? null : (first, last);

    /// <param name="day"><see cref="int.MinValue"/> for none.</param>
    public void Add(int day)
    {
        if (day != int.MinValue)
        {
            (first, last) = (Math.Min(first, day), Math.Max(last, day));
        }
    }
}
