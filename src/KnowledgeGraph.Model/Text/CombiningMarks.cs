namespace KnowledgeGraph.Model;

/// <summary>
/// The marks that folding drops: the accents and points of Latin, Greek, Cyrillic, Hebrew, Arabic and kana. The vowel signs
/// of Thai and the scripts of India are marks for Unicode too, but letters to a reader; they stay.
/// </summary>
internal static class CombiningMarks
{
    private static readonly (char First, char Last)[] Ranges =
    [
        ('\u0300', '\u036F'), ('\u0483', '\u0489'), ('\u0591', '\u05BD'), ('\u05BF', '\u05BF'), ('\u05C1', '\u05C2'),
        ('\u05C4', '\u05C5'), ('\u05C7', '\u05C7'), ('\u0610', '\u061A'), ('\u064B', '\u065F'), ('\u0670', '\u0670'),
        ('\u06D6', '\u06DC'), ('\u06DF', '\u06E4'), ('\u06E7', '\u06E8'), ('\u06EA', '\u06ED'), ('\u1AB0', '\u1AFF'),
        ('\u1DC0', '\u1DFF'), ('\u20D0', '\u20FF'), ('\u3099', '\u309A'), ('\uFE20', '\uFE2F'),
    ];

    public static bool Contains(int codePoint)
    {
        foreach (var (first, last) in Ranges)
        {
            if (codePoint < first)
            {
                return false;
            }

            if (codePoint <= last)
            {
                return true;
            }
        }

        return false;
    }
}
