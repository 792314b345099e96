using System.Buffers;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The texts of a run of rows, one after the other, in groups of a few that say where they begin. An entry is a number that tells its
/// form, and what follows it:
/// 0 — no text;
/// 1 — 32 bytes, whose text are 64 digits of lower-case hexadecimal: a SHA-256;
/// else, less 2, twice the length of what follows, plus 1 where a byte comes before it that says how many of its first bytes the text
/// shares with the one before it in the group (front coding).
/// </summary>
internal sealed class PackedTextChunk
{
    public const int Shift = 10;
    public const int Mask = (1 << Shift) - 1;

    /// <summary>The longest text of which another's beginning is taken, and the longest that takes one.</summary>
    public const int MaxShared = 255;

    private const int GroupShift = 2;
    private const int GroupMask = (1 << GroupShift) - 1;
    private const int NoText = 0;
    private const int Hash = 1;
    private const int FirstLength = 2;
    private const int HashBytes = 32;
    private const int HashText = HashBytes * 2;

    /// <summary>From this many shared bytes on, sharing them is worth a reader's while.</summary>
    private const int LeastShared = 4;

    private readonly int[] groups;
    private byte[] last = new byte[MaxShared];
    private byte[] entries;
    private int lastLength;
    private int rows;
    private int used;

    /// <param name="former">The chunk before it, which says how much room the next is likely to need; null begins small.</param>
    public PackedTextChunk(PackedTextChunk? former)
    {
        groups = new int[(Mask + 1) >> GroupShift];
        entries = new byte[former is null ? 64 : former.used + (former.used / 16)];
    }

    public long Size => 64 + last.Length + entries.Length + (groups.Length * (long)sizeof(int));

    public bool IsNull(int row)
    {
        if (row >= Volatile.Read(ref rows))
        {
            return true;
        }

        var reader = ReaderOf(row);
        reader.Skip(row & GroupMask);
        return reader.IsAtNoText;
    }

    public bool TryRead(int row, Span<byte> scratch, out ReadOnlySpan<byte> text)
    {
        text = default;
        return row < Volatile.Read(ref rows) && ReaderOf(row).TryRead(row & GroupMask, scratch, out text);
    }

    /// <summary>Appends the text of a row behind the last one; rows between have none.</summary>
    public void Add(int row, ReadOnlySpan<byte> text)
    {
        while (rows < row)
        {
            Begin(1);
            entries[used++] = NoText;
            Volatile.Write(ref rows, rows + 1);
        }

        Begin(text.Length + 8);
        if (text.Length == HashText && TryAddHash(text))
        {
            Volatile.Write(ref rows, rows + 1);
            return;
        }

        var shared = text.Length <= MaxShared ? text.CommonPrefixLength(last.AsSpan(0, lastLength)) : 0;
        shared = shared < LeastShared ? 0 : shared;
        WriteNumber((((text.Length - shared) << 1) | (shared > 0 ? 1 : 0)) + FirstLength);
        if (shared > 0)
        {
            entries[used++] = (byte)shared;
        }

        text[shared..].CopyTo(entries.AsSpan(used));
        used += text.Length - shared;
        lastLength = Math.Min(text.Length, MaxShared);
        text[..lastLength].CopyTo(last);
        Volatile.Write(ref rows, rows + 1);
    }

    /// <summary>Gives back what was kept for more rows: none come.</summary>
    public void Trim()
    {
        last = [];
        lastLength = 0;
        if (used < entries.Length)
        {
            Volatile.Write(ref entries, entries[..used]);
        }
    }

    /// <summary>A reader at the row's group. Whoever has seen the row counted finds it in these entries or in a larger copy.</summary>
    private Reader ReaderOf(int row) => new(Volatile.Read(ref entries), groups[row >> GroupShift]);

    /// <summary>Makes room for the next row.</summary>
    private void Begin(int room)
    {
        if (used + room > entries.Length)
        {
            var larger = new byte[Math.Max(used + room, entries.Length * 2)];
            entries.AsSpan(0, used).CopyTo(larger);
            Volatile.Write(ref entries, larger);
        }

        if ((rows & GroupMask) != 0)
        {
            return;
        }

        // A text of another group would have to be looked for.
        lastLength = 0;
        groups[rows >> GroupShift] = used;
    }

    private bool TryAddHash(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAnyInRange((byte)'A', (byte)'F')
            || Convert.FromHexString(text, entries.AsSpan(used + 1, HashBytes), out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        entries[used] = Hash;
        used += 1 + HashBytes;
        return true;
    }

    private void WriteNumber(int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            entries[used++] = (byte)(value | 0x80);
        }

        entries[used++] = (byte)value;
    }

    /// <summary>Goes from entry to entry.</summary>
    private ref struct Reader(byte[] entries, int position)
    {
        private int position = position;

        public readonly bool IsAtNoText => entries[position] == NoText;

        public void Skip(int count)
        {
            for (; count > 0; count--)
            {
                var length = LengthOf(ReadNumber(), out _);
                position += length;
            }
        }

        /// <summary>The text of an entry; those on the way are put together as far as it may share their bytes.</summary>
        public bool TryRead(int entry, Span<byte> scratch, out ReadOnlySpan<byte> text)
        {
            // The last text with a beginning to share: as it lies in the entries, or in the scratch, where sharing has put it together.
            ReadOnlySpan<byte> whole = default;
            for (; ; entry--)
            {
                var form = ReadNumber();
                var length = LengthOf(form, out var shared);
                if (entry == 0 && form <= Hash)
                {
                    text = form == NoText ? default : HashAt(position, scratch);
                    return form != NoText;
                }

                if (shared > 0)
                {
                    whole[..Math.Min(whole.Length, shared)].CopyTo(scratch);
                    whole = default;
                    entries.AsSpan(position, length).CopyTo(scratch[shared..]);
                    if (entry == 0)
                    {
                        text = scratch[..(shared + length)];
                        return true;
                    }
                }
                else if (form > Hash)
                {
                    whole = entries.AsSpan(position, length);
                    if (entry == 0)
                    {
                        text = whole;
                        return true;
                    }
                }

                position += length;
            }
        }

        private readonly ReadOnlySpan<byte> HashAt(int place, Span<byte> scratch)
        {
            Convert.TryToHexStringLower(entries.AsSpan(place, HashBytes), scratch, out var written);
            return scratch[..written];
        }

        private int LengthOf(int form, out int shared)
        {
            shared = 0;
            if (form <= Hash)
            {
                return form == Hash ? HashBytes : 0;
            }

            if (((form - FirstLength) & 1) != 0)
            {
                shared = entries[position++];
            }

            return (form - FirstLength) >> 1;
        }

        private int ReadNumber()
        {
            int value = entries[position++];
            if (value < 0x80)
            {
                return value;
            }

            value &= 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                int next = entries[position++];
                value |= (next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }
        }
    }
}
