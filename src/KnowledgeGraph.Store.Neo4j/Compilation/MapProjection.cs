namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// A map to return, of a node or relationship (`group { .id, .name }`) or of nothing (`{ total: total }`). A value that was put in
/// already isn't put in again; a name that stands for another value gets a number.
/// </summary>
internal sealed class MapProjection
{
    private const int WidestLine = 112;

    private readonly List<(string Key, string Value)> entries = [];

    public bool IsEmpty => entries.Count == 0;

    /// <summary>A property of what is projected.</summary>
    public string Property(string subject, string property) => Put(property, $"{subject}.{property}");

    /// <summary>The value of a variable under its own name.</summary>
    public string Variable(string name) => Put(name, name);

    /// <summary>Any value.</summary>
    /// <returns>The name that it stands under.</returns>
    public string Value(string key, string expression) => Put(key, expression);

    /// <param name="projected">The variable of a node or relationship, or null for a map of its own.</param>
    public string Print(string? projected)
    {
        var start = projected is null ? "" : projected + " ";
        var texts = entries.ConvertAll(entry => Print(entry, projected));
        var line = $"{start}{{ {string.Join(", ", texts)} }}";
        return line.Length <= WidestLine && !line.Contains('\n', StringComparison.Ordinal)
            ? line
            : start + CypherBlock.Braces(Fill(texts));
    }

    private static string Print((string Key, string Value) entry, string? projected)
    {
        if (projected is not null && entry.Value == $"{projected}.{entry.Key}")
        {
            return "." + entry.Key;
        }

        return projected is not null && entry.Value == entry.Key ? entry.Key : $"{entry.Key}: {entry.Value}";
    }

    /// <summary>As many short entries on a line as fit; one that has lines of its own stands alone.</summary>
    private static string Fill(List<string> texts)
    {
        var lines = new List<string>();
        foreach (var text in texts)
        {
            var isLong = text.Contains('\n', StringComparison.Ordinal);
            if (!isLong && lines.Count > 0 && !lines[^1].Contains('\n', StringComparison.Ordinal) && lines[^1].Length + text.Length + 2 <= WidestLine)
            {
                lines[^1] += ", " + text;
            }
            else
            {
                lines.Add(text);
            }
        }

        return string.Join(",\n", lines);
    }

    private string Put(string key, string value)
    {
        for (var i = 1; ; i++)
        {
            var given = i == 1 ? key : key + i;
            var former = entries.FindIndex(entry => entry.Key == given);
            if (former < 0)
            {
                entries.Add((given, value));
                return given;
            }

            if (entries[former].Value == value)
            {
                return given;
            }
        }
    }
}
