using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// A text as locators count it: its paragraphs are the lines that are not blank, from 1; offsets in them count Unicode code
/// points, a line end not included.
/// </summary>
internal sealed class SourceText
{
    private SourceText(ImmutableArray<string> paragraphs) => Paragraphs = paragraphs;

    /// <summary>The first of them is paragraph 1.</summary>
    public ImmutableArray<string> Paragraphs { get; }

    public static SourceText Of(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        foreach (var line in text.Split('\n'))
        {
            var paragraph = line.EndsWith('\r') ? line[..^1] : line;
            if (!string.IsNullOrWhiteSpace(paragraph))
            {
                paragraphs.Add(paragraph);
            }
        }

        return new SourceText(paragraphs.DrainToImmutable());
    }

    /// <summary>The passage, or null when the text doesn't reach so far.</summary>
    public string? Find(TextLocator locator)
    {
        if (locator.Paragraph > Paragraphs.Length)
        {
            return null;
        }

        var paragraph = Paragraphs[locator.Paragraph - 1];
        var start = IndexOf(paragraph, locator.Start);
        var end = IndexOf(paragraph, locator.End);
        return start < 0 || end < 0 ? null : paragraph[start..end];
    }

    /// <summary>How many code points a text has.</summary>
    public static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>Where the code point of that number begins, the text's length for the one after the last, else -1.</summary>
    private static int IndexOf(string text, int codePoint)
    {
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (codePoint-- == 0)
            {
                return index;
            }

            index += rune.Utf16SequenceLength;
        }

        return codePoint == 0 ? index : -1;
    }
}
