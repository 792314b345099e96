using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads which file a table of a mapping is and which of its rows count.</summary>
/// <param name="folder">Which the files' names start from.</param>
internal sealed class TableFileReader(string folder)
{
    public const string File = "file";

    private const string Delimiter = "delimiter";
    private const string Where = "where";
    private const string Not = "not";

    /// <summary>The file with its header, or null together with a report.</summary>
    public TableFile? Read(MappingReader table)
    {
        var delimiter = ReadDelimiter(table);
        if (HeaderReader.Require(table, File, "the file's path, from the folder to import") is not { } name)
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (!path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            table.Report(File, $"“{name}” leads out of the folder to import: give that folder's parent, or move the file into it.");
            return null;
        }

        try
        {
            using var reader = TableReader.Open(name, path, delimiter);
            return new TableFile(name, path, delimiter, [.. reader.Header]);
        }
        catch (TableException failure) when (failure.Problem.Line == 0)
        {
            table.Report(File, $"{name}: {failure.Message}");
        }
        catch (TableException failure)
        {
            table.Problems.Add(failure.Problem.File, new YamlMark(failure.Problem.Line, failure.Problem.Column), string.Empty, failure.Message);
        }

        return null;
    }

    public static RowFilter ReadFilter(MappingReader table, TableFile file)
    {
        var conditions = ImmutableArray.CreateBuilder<RowFilter.Condition>();
        if (table.Take(Where) is { } value && table.Open(Where, value) is { } where)
        {
            foreach (var entry in where.Place.Mapping.Entries)
            {
                var (column, error) = TemplateReader.FindColumn(entry.Key.Text, file);
                if (error is not null)
                {
                    where.Report(entry.Key.Text, error);
                }

                conditions.Add(ReadCondition(column, entry, where));
            }
        }

        return new RowFilter(conditions.DrainToImmutable());
    }

    private static RowFilter.Condition ReadCondition(int column, YamlEntry entry, MappingReader where)
    {
        var (value, negated) = (entry.Value, false);
        if (value is YamlMapping mapping && mapping.Find(Not) is { } not && mapping.Entries.Length == 1)
        {
            (value, negated) = (not.Value, true);
        }

        var items = value is YamlSequence list ? list.Items : [value];
        var texts = items.Select(item => where.AsText(entry.Key.Text, item)?.Text).OfType<string>();
        return new RowFilter.Condition(column, texts.ToImmutableHashSet(StringComparer.Ordinal), negated);
    }

    private static char ReadDelimiter(MappingReader table)
    {
        if (table.TakeText(Delimiter) is not { } text)
        {
            return ',';
        }

        if (text.Text is [var character] && character is ',' or ';' or '|' or '\t' or ' ')
        {
            return text.Text[0];
        }

        table.Report(Delimiter, "A delimiter is one of \",\", \";\", \"|\", \" \" and \"\\t\", in double quotes.");
        return ',';
    }
}
