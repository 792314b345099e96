using System.Text;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Breaks a canonical text into indented lines. Braces with nothing nested in them stay on one line while that is short.
/// </summary>
internal static class CanonicalLayout
{
    private const int LongestLine = 100;
    private const int IndentWidth = 2;

    public static string Indent(string canonical)
    {
        var text = new StringBuilder(canonical.Length * 2);
        var depth = 0;
        for (var i = 0; i < canonical.Length; i++)
        {
            switch (canonical[i])
            {
                case '"':
                    i = Copy(canonical, i, EndOfQuoted(canonical, i), text);
                    break;
                case '{' when EndOfShort(canonical, i) is { } end:
                    text.Append("{ ").Append(canonical, i + 1, end - i - 1).Append(" }");
                    i = end;
                    break;
                case '{':
                    text.Append('{');
                    Break(text, ++depth);
                    break;
                case '}':
                    Break(text, --depth);
                    text.Append('}');
                    break;
                case ';':
                    Break(text, depth);
                    i++;
                    break;
                default:
                    text.Append(canonical[i]);
                    break;
            }
        }

        return text.Append('\n').ToString();
    }

    private static void Break(StringBuilder text, int depth) => text.Append('\n').Append(' ', depth * IndentWidth);

    private static int Copy(string canonical, int start, int end, StringBuilder text)
    {
        text.Append(canonical, start, end - start + 1);
        return end;
    }

    private static int EndOfQuoted(string canonical, int start)
    {
        var i = start + 1;
        while (canonical[i] != '"')
        {
            i += canonical[i] == '\\' ? 2 : 1;
        }

        return i;
    }

    /// <summary>The brace that closes the one at <paramref name="start"/> when nothing nests between and all is short.</summary>
    private static int? EndOfShort(string canonical, int start)
    {
        for (var i = start + 1; i - start < LongestLine; i++)
        {
            switch (canonical[i])
            {
                case '}':
                    return i;
                case '{':
                    return null;
                case '"':
                    i = EndOfQuoted(canonical, i);
                    break;
            }
        }

        return null;
    }
}
