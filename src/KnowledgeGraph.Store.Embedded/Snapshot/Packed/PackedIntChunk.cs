using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// A run of a column's values: plain while it is filled; packed, either an arithmetic progression (equal values, or ascending numbers),
/// which takes nothing, or the differences from the least value in one or two bytes each, the largest of which stands for the filling.
/// </summary>
internal sealed class PackedIntChunk
{
    public const int Length = 4096;

    private const int LeastCapacity = 64;

    private readonly int fill;
    private readonly int start;
    private readonly int step;
    private readonly byte[]? bytes;
    private readonly ushort[]? shorts;
    private int[]? plain;

    /// <summary>Begins a plain one.</summary>
    /// <param name="isWhole">Whether it is likely to be filled, so that there is no use in beginning small.</param>
    public PackedIntChunk(int fill, bool isWhole)
    {
        this.fill = fill;
        plain = isWhole ? new int[Length] : [];
        plain.AsSpan().Fill(fill);
    }

    private PackedIntChunk(int fill, int start, int step, byte[]? bytes = null, ushort[]? shorts = null)
    {
        this.fill = fill;
        this.start = start;
        this.step = step;
        this.bytes = bytes;
        this.shorts = shorts;
    }

    public bool IsPacked => plain is null;

    public long Size =>
        64 + (bytes?.Length ?? 0) + ((shorts?.Length ?? 0) * (long)sizeof(ushort)) + ((plain?.Length ?? 0) * (long)sizeof(int));

    public int this[int place]
    {
        // Only the plain form is worth inlining: a graph of a few thousand claims consists of it, and a larger one waits for memory anyway.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => plain is not { } values ? ReadPacked(place) : (uint)place < (uint)values.Length ? values[place] : fill;
    }

    /// <summary>Sets a value of a plain one; for the writer only.</summary>
    public void Set(int place, int value)
    {
        var values = plain!;
        if (place >= values.Length)
        {
            values = new int[Math.Min(Length, Math.Max(Math.Max(place + 1, values.Length * 2), LeastCapacity))];
            plain!.CopyTo(values, 0);
            values.AsSpan(plain.Length).Fill(fill);
            Volatile.Write(ref plain, values);
        }

        Volatile.Write(ref values[place], value);
    }

    /// <summary>The same values, plain.</summary>
    public PackedIntChunk Unpack()
    {
        var values = new int[Length];
        for (var i = 0; i < Length; i++)
        {
            values[i] = this[i];
        }

        return new PackedIntChunk(fill, 0, 0) { plain = values };
    }

    /// <summary>The same values in the narrowest form that holds them; itself when there is none.</summary>
    public PackedIntChunk Pack()
    {
        var values = plain is { Length: Length } whole ? whole : Unpack().plain!;
        if (TryFindStep(values) is { } found)
        {
            return new PackedIntChunk(fill, values[0], found);
        }

        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var value in values)
        {
            if (value != fill)
            {
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            }
        }

        var range = (long)most - least;
        if (range < byte.MaxValue)
        {
            return new PackedIntChunk(fill, least, 0, bytes: Differences(values, least, byte.MaxValue));
        }

        return range < ushort.MaxValue ? new PackedIntChunk(fill, least, 0, shorts: Differences(values, least, ushort.MaxValue)) : this;
    }

    private int ReadPacked(int place)
    {
        if (bytes is { } narrow)
        {
            return narrow[place] is var difference && difference == byte.MaxValue ? fill : start + difference;
        }

        if (shorts is { } wider)
        {
            return wider[place] is var difference && difference == ushort.MaxValue ? fill : start + difference;
        }

        return start + (step * place);
    }

    private static int? TryFindStep(ReadOnlySpan<int> values)
    {
        var (first, difference) = (values[0], (long)values[1] - values[0]);
        for (var i = 2; i < values.Length; i++)
        {
            if (values[i] - first != difference * i)
            {
                return null;
            }
        }

        return difference is >= int.MinValue and <= int.MaxValue ? (int)difference : null;
    }

    private T[] Differences<T>(ReadOnlySpan<int> values, int least, T filling)
        where T : INumberBase<T>
    {
        var differences = new T[Length];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = values[i] == fill ? filling : T.CreateTruncating(values[i] - least);
        }

        return differences;
    }
}
