using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.Exchange;

/// <summary>A record of a CSV file (RFC 4180 §2).</summary>
/// <param name="Text">As it stands in the file, without its line end.</param>
internal sealed record CsvRecord(string Text, ImmutableArray<string> Fields)
{
    /// <summary>All records but empty lines. A quote that is never closed takes in the rest of the file.</summary>
    public static ImmutableArray<CsvRecord> ReadAll(string text)
    {
        var records = ImmutableArray.CreateBuilder<CsvRecord>();
        for (var start = 0; start < text.Length;)
        {
            var end = FindEnd(text, start);
            var line = text[start..end];
            start = end + 1;
            line = line.EndsWith('\r') ? line[..^1] : line;
            if (line.Length > 0)
            {
                records.Add(new CsvRecord(line, ReadFields(line)));
            }
        }

        return records.DrainToImmutable();
    }

    /// <summary>The line feed that ends the record, or the text's end. One within quotes ends nothing.</summary>
    private static int FindEnd(string text, int start)
    {
        var quoted = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (text[i] == '\n' && !quoted)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static ImmutableArray<string> ReadFields(string line)
    {
        var fields = ImmutableArray.CreateBuilder<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (line[i] != '"')
            {
                field.Append(line[i]);
            }
            else if (quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else
            {
                quoted = !quoted;
            }
        }

        fields.Add(field.ToString());
        return fields.DrainToImmutable();
    }
}
