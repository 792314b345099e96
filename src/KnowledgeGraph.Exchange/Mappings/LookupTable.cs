namespace KnowledgeGraph.Exchange;

/// <summary>A table that others look things up in. The columns that are asked for are kept in memory.</summary>
internal sealed class LookupTable(string name, TableFile file, Template key, RowFilter filter)
{
    private readonly List<int> columns = [];
    private readonly Dictionary<string, List<KeptRow>> rows = new(StringComparer.Ordinal);

    public string Name => name;

    public TableFile File => file;

    /// <summary>Whether each key has to be there once only, because somebody asks for the one row that has it.</summary>
    public bool IsUnique { get; set; }

    /// <summary>Sees to it that a column is kept.</summary>
    public void Keep(IEnumerable<int> needed) => columns.AddRange(needed.Except(columns).ToList());

    /// <summary>The rows that have the key; none where there is none.</summary>
    public IReadOnlyList<IRow> Find(string value) => rows.GetValueOrDefault(value, []);

    /// <summary>Reads the file.</summary>
    /// <exception cref="TableException">The file can't be read to its end.</exception>
    public void Load(RowReport report, CancellationToken cancellationToken)
    {
        using var reader = file.Open();
        report.Begin(reader);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.FindFault() is { } fault)
            {
                report.Add(-1, fault);
            }
            else if (filter.Passes(reader) && key.Find(reader) is { } value)
            {
                Add(value, reader, report);
            }

            report.EndRow();
        }
    }

    private void Add(string value, TableReader reader, RowReport report)
    {
        if (!rows.TryGetValue(value, out var known))
        {
            rows.Add(value, known = []);
        }
        else if (IsUnique)
        {
            report.Add(key.Column, $"“{value}” is here for the second time, first on line {known[0].Line}, and rows are looked up by it: keep one.");
            return;
        }

        var values = new string[file.Header.Count];
        foreach (var column in columns)
        {
            values[column] = reader[column];
        }

        known.Add(new KeptRow(values, reader.Line));
    }

    private sealed record KeptRow(string[] Values, int Line) : IRow
    {
        public string this[int column] => Values[column];
    }
}
