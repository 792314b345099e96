using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The rows that short texts were last set from. Thousands of claims in a row have the same few attributes: what was read once is
/// copied then.
/// </summary>
internal sealed class RecentTexts
{
    private const int Slots = 16;
    private const int MaxLength = 96;

    private readonly int[] lengths = new int[Slots];
    private readonly int[] rows = new int[Slots];
    private byte[] texts = [];

    /// <summary>A row that was set from the same text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return -1;
        }

        var slot = SlotOf(text);
        return lengths[slot] == text.Length && texts.AsSpan(slot * MaxLength, text.Length).SequenceEqual(text) ? rows[slot] : -1;
    }

    public void Add(ReadOnlySpan<byte> text, int row)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return;
        }

        if (texts.Length == 0)
        {
            texts = new byte[Slots * MaxLength];
        }

        var slot = SlotOf(text);
        text.CopyTo(texts.AsSpan(slot * MaxLength));
        lengths[slot] = text.Length;
        rows[slot] = row;
    }

    /// <summary>By the length and the last bytes, where records of a kind differ the most.</summary>
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        var end = text.Length >= sizeof(ulong) ? MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..]) : text[^1];
        return (int)(((end ^ (ulong)text.Length) * 0x9E37_79B9_7F4A_7C15) >> 60);
    }
}
