using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>A sentence of a text, with its place.</summary>
public sealed record Sentence(TextLocator Locator, string Text);

/// <summary>
/// Splits a text into sentences, the same way each time. A sentence ends at `.`, `!`, `?` or `…`, with the closing quotes
/// and brackets that follow, when white space comes next and then something other than a lower-case letter. A full stop
/// after an abbreviation (`Feb.`, `Mr.`), after an initial (`J.`) or within a row of initials (`U.S.`) ends no sentence.
/// A paragraph ends the sentence in it, so a heading is a sentence.
/// </summary>
internal static class SentenceSplitter
{
    private const string Terminators = ".!?…";
    private const string ClosingMarks = "\"'”’»)]";

    /// <summary>English abbreviations that stand before the rest of their sentence, in lower case, without the full stop.</summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "adm", "amb", "rev", "hon", "st",
        "vs", "cf", "ca", "approx", "e.g", "i.e");

    public static ImmutableArray<Sentence> Split(SourceText text)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var paragraph = 1; paragraph <= text.Paragraphs.Length; paragraph++)
        {
            Split(paragraph, text.Paragraphs[paragraph - 1], sentences);
        }

        return sentences.DrainToImmutable();
    }

    private static void Split(int paragraph, string text, ImmutableArray<Sentence>.Builder sentences)
    {
        var start = SkipWhiteSpace(text, 0);
        while (start < text.Length)
        {
            var end = FindEnd(text, start);
            var from = SourceText.CountCodePoints(text.AsSpan(0, start));
            var to = from + SourceText.CountCodePoints(text.AsSpan(start, end - start));
            sentences.Add(new Sentence(new TextLocator(paragraph, from, to), text[start..end]));
            start = SkipWhiteSpace(text, end);
        }
    }

    private static int FindEnd(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!Terminators.Contains(text[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && (Terminators.Contains(text[end]) || ClosingMarks.Contains(text[end])))
            {
                end++;
            }

            var next = SkipWhiteSpace(text, end);
            if (next > end && next < text.Length && !char.IsLower(text[next]) && !IsAbbreviation(text, start, i))
            {
                return end;
            }

            i = end - 1;
        }

        return text.AsSpan().TrimEnd().Length;
    }

    /// <summary>Whether the full stop belongs to the word before it.</summary>
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        if (text[stop] != '.')
        {
            return false;
        }

        var wordStart = stop;
        while (wordStart > start && (char.IsLetter(text[wordStart - 1]) || text[wordStart - 1] == '.'))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, stop - wordStart);
        var isInitial = word.Length > 0 && char.IsUpper(word[^1]) && (word.Length == 1 || word[^2] == '.');
        return isInitial || Abbreviations.Contains(word.ToString());
    }

    private static int SkipWhiteSpace(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }
}
