using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>The decomposition of Hangul syllables (The Unicode Standard, §3.12).</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int FirstLeading = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTrailing = 0x11A7;
    private const int VowelCount = 21;
    private const int TrailingCount = 28;

    /// <summary>Writes the 2 or 3 jamo of a syllable; 0 when the character is no syllable.</summary>
    public static int Decompose(Rune character, Span<char> jamo)
    {
        if (character.Value is < FirstSyllable or > LastSyllable)
        {
            return 0;
        }

        var index = character.Value - FirstSyllable;
        var trailing = index % TrailingCount;
        jamo[0] = (char)(FirstLeading + (index / (VowelCount * TrailingCount)));
        jamo[1] = (char)(FirstVowel + (index / TrailingCount % VowelCount));
        jamo[2] = (char)(BeforeFirstTrailing + trailing);
        return trailing == 0 ? 2 : 3;
    }
}
