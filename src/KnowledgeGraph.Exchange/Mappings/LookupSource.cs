namespace KnowledgeGraph.Exchange;

/// <summary>A value out of the row of another table, or out of all rows, that have a key.</summary>
/// <param name="key">In terms of the row that asks.</param>
/// <param name="value">In terms of the rows that are found.</param>
/// <param name="isOne">Whether there has to be such a row.</param>
internal sealed class LookupSource(LookupTable table, ValueSource key, Template value, bool isOne) : ValueSource
{
    public override int Column => key.Column;

    public override string? Find(IRow row, RowReport report)
    {
        foreach (var found in Rows(row, report))
        {
            if (value.Find(found) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    public override void Collect(IRow row, RowReport report, List<string> values)
    {
        foreach (var found in Rows(row, report))
        {
            if (value.Find(found) is { } text)
            {
                values.Add(text);
            }
        }
    }

    private IReadOnlyList<IRow> Rows(IRow row, RowReport report)
    {
        if (key.Find(row, report) is not { } text)
        {
            return [];
        }

        var rows = table.Find(text);
        if (isOne && rows.Count == 0)
        {
            report.Add(Column, $"There is no row “{text}” in {table.File.Name}, where it is looked up ({table.Name}): add it there, or correct this row.");
        }

        return rows;
    }
}
