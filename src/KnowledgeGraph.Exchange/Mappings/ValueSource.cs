namespace KnowledgeGraph.Exchange;

/// <summary>Where a value of a record comes from.</summary>
internal abstract class ValueSource
{
    /// <summary>The column of the table that problems with the value are shown at; -1 for none.</summary>
    public abstract int Column { get; }

    /// <summary>The one value for a row, or null when it has none; of several, the first.</summary>
    public abstract string? Find(IRow row, RowReport report);

    /// <summary>Adds every value for a row.</summary>
    public virtual void Collect(IRow row, RowReport report, List<string> values)
    {
        if (Find(row, report) is { } value)
        {
            values.Add(value);
        }
    }
}

/// <summary>The first of several sources that has a value.</summary>
internal sealed class FirstSource(IReadOnlyList<ValueSource> sources) : ValueSource
{
    public override int Column => sources.Count > 0 ? sources[0].Column : -1;

    public override string? Find(IRow row, RowReport report)
    {
        foreach (var source in sources)
        {
            if (source.Find(row, report) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>The values of several sources, one after the other.</summary>
internal sealed class ListSource(IReadOnlyList<ValueSource> sources) : ValueSource
{
    public override int Column => sources.Count > 0 ? sources[0].Column : -1;

    public override string? Find(IRow row, RowReport report)
    {
        var values = new List<string>();
        Collect(row, report, values);
        return values.FirstOrDefault();
    }

    public override void Collect(IRow row, RowReport report, List<string> values)
    {
        foreach (var source in sources)
        {
            source.Collect(row, report, values);
        }
    }
}
