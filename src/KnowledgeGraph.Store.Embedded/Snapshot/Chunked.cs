using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// A column that only grows: one writer, any number of readers without locks. Growing moves no values, and a chunk in which
/// every value is the filling takes no memory. What a reader finds at a place was written before the reader learnt of the place.
/// </summary>
internal sealed class Chunked<T>
{
    private const int Shift = 12;
    private const int Size = 1 << Shift;
    private const int Mask = Size - 1;

    private readonly T fill;
    private T[]?[] chunks = new T[]?[4];

    /// <param name="fill">What stands where nothing was set.</param>
    public Chunked(T fill) => this.fill = fill;

    /// <summary>The bytes that the places take, what references refer to not counted.</summary>
    /// <param name="width">The bytes of one.</param>
    public long SizeOf(int width) => (chunks.Length * (long)IntPtr.Size) + (chunks.Count(chunk => chunk is not null) * (long)Size * width);

    public T this[int index]
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
            if (Find(index) is { } chunk)
            {
                chunk[index & Mask] = value;
            }
            else if (!EqualityComparer<T>.Default.Equals(value, fill))
            {
                Slot(index) = value;
            }
        }
    }

    /// <summary>The place to read, for values that change under readers (<see cref="Volatile"/>).</summary>
    public ref readonly T Peek(int index)
    {
        var current = Volatile.Read(ref chunks);
        var number = index >> Shift;
        if ((uint)number < (uint)current.Length && Volatile.Read(ref current[number]) is { } chunk)
        {
            return ref chunk[index & Mask];
        }

        return ref fill;
    }

    /// <summary>The place to write, for values that change under readers; for the writer only.</summary>
    public ref T Slot(int index)
    {
        var chunk = Find(index);
        if (chunk is null)
        {
            chunk = new T[Size];
            if (!EqualityComparer<T>.Default.Equals(fill, default))
            {
                Array.Fill(chunk, fill);
            }

            Grow(index >> Shift);
            Volatile.Write(ref chunks[index >> Shift], chunk);
        }

        return ref chunk[index & Mask];
    }

    private T[]? Find(int index)
    {
        var number = index >> Shift;
        return number < chunks.Length ? chunks[number] : null;
    }

    private void Grow(int number)
    {
        if (number >= chunks.Length)
        {
            var larger = new T[]?[Math.Max(number + 1, chunks.Length * 2)];
            chunks.CopyTo(larger, 0);
            Volatile.Write(ref chunks, larger);
        }
    }
}
