using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>Where in a source a passage stands.</summary>
public abstract record PassageLocator
{
    /// <summary>Reads `paragraph:start-end` or `row:KEY`.</summary>
    /// <param name="error">What is wrong and what to write instead.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out PassageLocator? locator, [NotNullWhen(false)] out string? error)
    {
        locator = text.StartsWith(RowLocator.Prefix, StringComparison.Ordinal) ? RowLocator.Parse(text) : TextLocator.Parse(text);
        error = locator is null
            ? $"“{text}” is not a place in a source: write paragraph:start-end, such as 3:0-42, or row:KEY for a table."
            : null;
        return locator is not null;
    }
}

/// <summary>A passage of a text.</summary>
/// <param name="Paragraph">Counts the lines that are not blank, from 1.</param>
/// <param name="Start">In Unicode code points from the paragraph's beginning.</param>
/// <param name="End">The first code point after the passage.</param>
public sealed record TextLocator(int Paragraph, int Start, int End) : PassageLocator
{
    /// <summary>Whether the two have a code point in common.</summary>
    public bool Overlaps(TextLocator other) => Paragraph == other.Paragraph && Start < other.End && other.Start < End;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Paragraph}:{Start}-{End}");

    internal static TextLocator? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        return colon > 0 && hyphen > colon
            && TryParse(text.AsSpan(0, colon), out var paragraph)
            && TryParse(text.AsSpan(colon + 1, hyphen - colon - 1), out var start)
            && TryParse(text.AsSpan(hyphen + 1), out var end)
            && paragraph >= 1
            && start < end
                ? new TextLocator(paragraph, start, end)
                : null;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>A row of a table, by its value in the table's key column.</summary>
public sealed record RowLocator(string Key) : PassageLocator
{
    /// <summary>What the text of one begins with.</summary>
    public const string Prefix = "row:";

    public override string ToString() => Prefix + Key;

    internal static RowLocator? Parse(string text) =>
        string.IsNullOrWhiteSpace(text[Prefix.Length..]) ? null : new RowLocator(text[Prefix.Length..]);
}
