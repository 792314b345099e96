using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>The value of a block string from its lines, and the other way round (§2.9.4 of the specification).</summary>
internal static class BlockString
{
    /// <summary>BlockStringValue(rawValue): drops the common indentation and blank lines at both ends.</summary>
    public static string Dedent(List<string> lines)
    {
        var common = CommonIndent(lines);
        var first = lines.FindIndex(line => !IsBlank(line));
        if (first < 0)
        {
            return "";
        }

        var last = lines.FindLastIndex(line => !IsBlank(line));
        var value = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (i > first)
            {
                value.Append('\n');
            }

            var indent = i == 0 ? 0 : Math.Min(common, lines[i].Length);
            value.Append(lines[i], indent, lines[i].Length - indent);
        }

        return value.ToString();
    }

    /// <summary>Whether the value survives being written as a block string and read back.</summary>
    public static bool CanHold(string value)
    {
        foreach (var c in value)
        {
            if (c < ' ' && c is not ('\t' or '\n'))
            {
                return false;
            }
        }

        var lines = value.Split('\n');
        return value.Length > 0 && !IsBlank(lines[0]) && !IsBlank(lines[^1]) && CommonIndent(["", .. lines]) == 0;
    }

    private static int CommonIndent(List<string> lines)
    {
        var common = int.MaxValue;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!IsBlank(lines[i]))
            {
                common = Math.Min(common, Indent(lines[i]));
            }
        }

        return common == int.MaxValue ? 0 : common;
    }

    private static int Indent(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }

    private static bool IsBlank(string line) => Indent(line) == line.Length;
}
