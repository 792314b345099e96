using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// A table in CSV (RFC 4180) whose first record names the columns. A row's key is its value in the first column whose
/// values are all there, all different, and hold the key asked for.
/// </summary>
internal sealed class SourceTable
{
    private readonly ImmutableArray<string> rows;
    private readonly ImmutableArray<ImmutableDictionary<string, int>> keyColumns;

    private SourceTable(ImmutableArray<string> rows, ImmutableArray<ImmutableDictionary<string, int>> keyColumns)
    {
        this.rows = rows;
        this.keyColumns = keyColumns;
    }

    public static SourceTable Of(string text)
    {
        var records = CsvRecord.ReadAll(text);
        var width = records.IsEmpty ? 0 : records[0].Fields.Length;
        var rows = records.Skip(1).ToImmutableArray();
        var columns = Enumerable.Range(0, width).Select(column => IndexColumn(rows, column)).OfType<ImmutableDictionary<string, int>>();
        return new SourceTable([.. rows.Select(row => row.Text)], [.. columns]);
    }

    /// <summary>The row as it stands, without its line end, or null when no key column has the key.</summary>
    public string? Find(RowLocator locator)
    {
        foreach (var column in keyColumns)
        {
            if (column.TryGetValue(locator.Key, out var row))
            {
                return rows[row];
            }
        }

        return null;
    }

    /// <summary>The rows by their values in a column, or null when a value is missing or there twice.</summary>
    private static ImmutableDictionary<string, int>? IndexColumn(ImmutableArray<CsvRecord> rows, int column)
    {
        var index = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < rows.Length; row++)
        {
            var fields = rows[row].Fields;
            if (column >= fields.Length || fields[column].Length == 0 || !index.TryAdd(fields[column], row))
            {
                return null;
            }
        }

        return index.ToImmutable();
    }
}
