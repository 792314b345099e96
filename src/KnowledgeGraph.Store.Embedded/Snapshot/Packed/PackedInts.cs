using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// A column of whole numbers that only grows, nearly always from row to row: one writer, any number of readers without locks. The chunk
/// that is being filled is plain; when the next one begins it is packed. A value that changes later unpacks its chunk for good, which
/// costs memory and nothing else.
/// </summary>
internal sealed class PackedInts
{
    private const int Shift = 12;
    private const int Mask = PackedIntChunk.Length - 1;

    private readonly int fill;
    private PackedIntChunk?[] chunks = new PackedIntChunk?[4];
    private int filling = -1;

    /// <param name="fill">What stands where nothing was set. Chunks of nothing else take no memory.</param>
    public PackedInts(int fill) => this.fill = fill;

    /// <summary>The bytes that the values take.</summary>
    public long Size => (chunks.Length * (long)IntPtr.Size) + chunks.Sum(chunk => chunk?.Size ?? 0);

    public int this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var current = chunks;
            var number = index >> Shift;
            return (uint)number < (uint)current.Length && current[number] is { } chunk ? chunk[index & Mask] : fill;
        }

        set
        {
            var number = index >> Shift;
            var chunk = number < chunks.Length ? chunks[number] : null;
            if (chunk is null)
            {
                if (value == fill)
                {
                    return;
                }

                chunk = Begin(number);
            }
            else if (chunk.IsPacked)
            {
                if (chunk[index & Mask] == value)
                {
                    return;
                }

                chunk = chunk.Unpack();
                Volatile.Write(ref chunks[number], chunk);
            }

            chunk.Set(index & Mask, value);
        }
    }

    private PackedIntChunk Begin(int number)
    {
        if (number >= chunks.Length)
        {
            var larger = new PackedIntChunk?[Math.Max(number + 1, chunks.Length * 2)];
            chunks.CopyTo(larger, 0);
            Volatile.Write(ref chunks, larger);
        }

        if (number > filling)
        {
            if (filling >= 0)
            {
                Volatile.Write(ref chunks[filling], chunks[filling]!.Pack());
            }

            filling = number;
        }

        var chunk = new PackedIntChunk(fill, isWhole: number > 0);
        Volatile.Write(ref chunks[number], chunk);
        return chunk;
    }
}
