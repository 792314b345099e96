using System.Globalization;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>The character classes of the specification (§2.1) over UTF-16 text.</summary>
internal static class Characters
{
    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    public static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>How many code units the Unicode scalar value at a position takes; 0 for a lone surrogate.</summary>
    public static int ScalarLength(string body, int position)
    {
        if (!char.IsSurrogate(body[position]))
        {
            return 1;
        }

        return position + 1 < body.Length && char.IsSurrogatePair(body[position], body[position + 1]) ? 2 : 0;
    }

    /// <summary>How a message shows the character at a position: as itself when it is printable ASCII.</summary>
    public static string Describe(string body, int position)
    {
        if (position >= body.Length)
        {
            return "<EOF>";
        }

        var c = body[position];
        if (c is >= ' ' and <= '~')
        {
            return c == '"' ? "'\"'" : $"\"{c}\"";
        }

        var code = ScalarLength(body, position) == 2 ? char.ConvertToUtf32(body, position) : c;
        return "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
    }
}
