using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>Folds a text character by character and, where asked, keeps where each folded character comes from.</summary>
internal sealed class FoldWriter(int capacity, bool withOrigins)
{
    private readonly StringBuilder folded = new(capacity);
    private readonly List<Range>? origins = withOrigins ? new List<Range>(capacity) : null;
    private bool spacePending;

    /// <summary>The original range of each folded character; one of a space is that of the white space it stands for.</summary>
    public IReadOnlyList<Range> Origins => origins ?? [];

    public void Write(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var character, out var length);
            Write(character, i..(i + length));
            i += length;
        }
    }

    public string Finish() => folded.ToString();

    private void Write(Rune character, Range origin)
    {
        if (character.IsAscii)
        {
            Append((char)character.Value, origin);
        }
        else if (IsDropped(character))
        {
            Extend(origin);
        }
        else if (FoldTable.Find(character) is { } replacement)
        {
            Append(replacement, origin);
        }
        else if (IsSeparator(character))
        {
            Append(' ', origin);
        }
        else
        {
            Span<char> characters = stackalloc char[3];
            var length = Hangul.Decompose(character, characters);
            length = length > 0 ? length : Rune.ToLowerInvariant(character).EncodeToUtf16(characters);
            Append(characters[..length], origin);
        }
    }

    private void Append(ReadOnlySpan<char> characters, Range origin)
    {
        foreach (var character in characters)
        {
            // Some letters decompose into an apostrophe and a letter.
            Append(Rune.TryCreate(character, out var rune) && IsSeparator(rune) ? ' ' : character, origin);
        }
    }

    private void Append(char character, Range origin)
    {
        if (character is '\'' or '`' or '-' || char.IsWhiteSpace(character))
        {
            // A space is only written before the next character, so that none ends the text.
            spacePending = folded.Length > 0;
            return;
        }

        if (spacePending)
        {
            spacePending = false;
            folded.Append(' ');
            origins?.Add(origins[^1].End..origin.Start);
        }

        folded.Append(char.IsAscii(character) ? char.ToLowerInvariant(character) : character);
        origins?.Add(origin);
    }

    /// <summary>A mark belongs to the character before it, so that a highlight doesn't part them.</summary>
    private void Extend(Range origin)
    {
        if (origins is { Count: > 0 } && !spacePending)
        {
            origins[^1] = origins[^1].Start..origin.End;
        }
    }

    private static bool IsDropped(Rune character) =>
        CombiningMarks.Contains(character.Value)
        || Rune.GetUnicodeCategory(character) == UnicodeCategory.Format
        || character.Value is >= 0xFE00 and <= 0xFE0F;

    /// <summary>White space, every dash and hyphen, and what is used as an apostrophe.</summary>
    private static bool IsSeparator(Rune character) =>
        Rune.IsWhiteSpace(character)
        || Rune.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation
        || character.Value is 0x2212 or 0x2018 or 0x2019 or 0x201B or 0x2032 or 0x02B9 or 0x02BB or 0x02BC or 0x02BD or 0x02C8
            or 0x00B4 or 0x055A or 0x05F3 or 0xA78B or 0xA78C;
}
