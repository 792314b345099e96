using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>
/// The form of a text by which it is searched, compared and ordered on every store: decomposed (NFKD), without accents,
/// `ß ø ł æ` and their like spelled out, in lower case, split at apostrophes and hyphens, white space as one space.
/// </summary>
public static class Folding
{
    private static readonly System.Buffers.SearchValues<char> UnchangedCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.,:;!?()[]/&%\"+*=_@#$<>|\\^{}~");

    /// <summary>The folded text. Folding it again changes nothing.</summary>
    public static string Fold(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(UnchangedCharacters) < 0)
        {
            return text;
        }

        var writer = new FoldWriter(text.Length, withOrigins: false);
        writer.Write(text);
        return writer.Finish();
    }

    /// <summary>Where the words of a folded text are: runs of letters, digits and marks.</summary>
    public static IEnumerable<Range> WordRanges(string folded)
    {
        var start = -1;
        for (var i = 0; i < folded.Length;)
        {
            Rune.DecodeFromUtf16(folded.AsSpan(i), out var character, out var length);
            if (!IsWordCharacter(character))
            {
                if (start >= 0)
                {
                    yield return start..i;
                }

                start = -1;
            }
            else if (start < 0)
            {
                start = i;
            }

            i += length;
        }

        if (start >= 0)
        {
            yield return start..folded.Length;
        }
    }

    /// <summary>The words of a folded text in their order.</summary>
    public static IEnumerable<string> Words(string folded) => WordRanges(folded).Select(range => folded[range]);

    private static bool IsWordCharacter(Rune character) =>
        Rune.IsLetterOrDigit(character)
        || Rune.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark
            or System.Globalization.UnicodeCategory.LetterNumber
            or System.Globalization.UnicodeCategory.OtherNumber;
}
