using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Texts in UTF-8, each beside its folded form, one after the other in large blocks. One writer, readers without locks.</summary>
internal sealed class TextHeap
{
    private const int BlockSize = 64 * 1024;

    private byte[][] blocks = [];
    private int used = BlockSize;
    private byte[] scratch = new byte[1024];

    /// <summary>The bytes that the blocks take.</summary>
    public long Size => blocks.Sum(block => (long)block.Length);

    /// <summary>Keeps a text.</summary>
    /// <param name="withFolded">Whether the folded form is kept too; without it <see cref="Folded"/> is the text itself.</param>
    /// <returns>Where it is; never 0.</returns>
    public long Add(string text, bool withFolded)
    {
        var folded = withFolded ? Folding.Fold(text) : text;
        var isSame = ReferenceEquals(folded, text) || folded == text;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + (isSame ? 0 : Encoding.UTF8.GetMaxByteCount(folded.Length));
        if (scratch.Length < most)
        {
            scratch = new byte[most * 2];
        }

        var length = Encoding.UTF8.GetBytes(text, scratch);
        var foldedLength = isSame ? 0 : Encoding.UTF8.GetBytes(folded, scratch.AsSpan(length));
        return Add(scratch.AsSpan(0, length + foldedLength), length, isSame ? 0 : foldedLength + 1);
    }

    /// <summary>Keeps a text without a folded form: <see cref="Folded"/> is the text itself.</summary>
    /// <returns>Where it is; never 0.</returns>
    public long Add(ReadOnlySpan<byte> utf8) => Add(utf8, utf8.Length, 0);

    public ReadOnlySpan<byte> Text(long place)
    {
        var (block, offset) = Locate(place);
        var length = ReadNumber(block, ref offset);
        ReadNumber(block, ref offset);
        return block.AsSpan(offset, length);
    }

    public ReadOnlySpan<byte> Folded(long place)
    {
        var (block, offset) = Locate(place);
        var length = ReadNumber(block, ref offset);
        var folded = ReadNumber(block, ref offset);
        return folded == 0 ? block.AsSpan(offset, length) : block.AsSpan(offset + length, folded - 1);
    }

    private long Add(ReadOnlySpan<byte> bytes, int length, int folded)
    {
        var needed = bytes.Length + 10;
        if (used + needed > BlockSize || blocks.Length == 0)
        {
            var more = new byte[blocks.Length + 1][];
            blocks.CopyTo(more, 0);
            more[^1] = new byte[Math.Max(BlockSize, needed)];
            Volatile.Write(ref blocks, more);
            used = 0;
        }

        var block = blocks[^1];
        var place = ((long)(blocks.Length - 1) << 32) | (uint)used;
        WriteNumber(block, ref used, length);
        WriteNumber(block, ref used, folded);
        bytes.CopyTo(block.AsSpan(used));
        used += bytes.Length;
        return place + 1;
    }

    private (byte[] Block, int Offset) Locate(long place) => (blocks[(int)((place - 1) >> 32)], (int)(place - 1));

    private static int ReadNumber(byte[] block, ref int offset)
    {
        int value = block[offset++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            int next = block[offset++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private static void WriteNumber(byte[] block, ref int offset, int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            block[offset++] = (byte)(value | 0x80);
        }

        block[offset++] = (byte)value;
    }
}
