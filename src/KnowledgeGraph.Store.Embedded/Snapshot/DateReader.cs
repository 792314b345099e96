using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Reads dates of the ledger; claims in a row often have the same one, which is read once then.</summary>
internal sealed class DateReader
{
    private readonly byte[] last = new byte[PartialDate.MaxLength];
    private int lastLength;
    private int packed = PackedDate.Null;

    /// <summary>The date as <see cref="PackedDate"/>; nothing is none.</summary>
    /// <exception cref="FormatException">It is no date.</exception>
    public int Read(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return PackedDate.Null;
        }

        if (!text.SequenceEqual(last.AsSpan(0, lastLength)))
        {
            packed = Parse(text);
            text.CopyTo(last);
            lastLength = text.Length;
        }

        return packed;
    }

    private static int Parse(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[PartialDate.MaxLength];
        return text.Length <= characters.Length
            && PartialDate.TryParse(characters[..Encoding.ASCII.GetChars(text, characters)], out var date)
                ? PackedDate.Pack(date)
                : throw new FormatException("A claim's date isn't one.");
    }
}
