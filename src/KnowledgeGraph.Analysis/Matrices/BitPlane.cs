using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Analysis;

/// <summary>A set of topics as bits, without the words of zeros before and behind.</summary>
/// <param name="Start">The word with which <paramref name="Words"/> begin.</param>
internal readonly record struct BitPlane(int Start, ulong[] Words)
{
    public static BitPlane Empty { get; } = new(0, []);

    private int End => Start + Words.Length;

    /// <param name="words">From word 0 on.</param>
    public static BitPlane Of(ReadOnlySpan<ulong> words)
    {
        var start = words.IndexOfAnyExcept(0UL);
        return start < 0 ? Empty : new BitPlane(start, words[start..(words.LastIndexOfAnyExcept(0UL) + 1)].ToArray());
    }

    public int Count() => Words.Sum(BitOperations.PopCount);

    /// <summary>How many topics are in both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountShared(in BitPlane other)
    {
        var (from, to) = (Math.Max(Start, other.Start), Math.Min(End, other.End));
        if (from >= to)
        {
            return 0;
        }

        ReadOnlySpan<ulong> mine = Words.AsSpan(from - Start, to - from);
        ReadOnlySpan<ulong> theirs = other.Words.AsSpan(from - other.Start, to - from);
        var count = 0;
        for (var word = 0; word < mine.Length && word < theirs.Length; word++)
        {
            count += BitOperations.PopCount(mine[word] & theirs[word]);
        }

        return count;
    }

    public void AddTo(Span<ulong> words)
    {
        for (var word = 0; word < Words.Length; word++)
        {
            words[Start + word] |= Words[word];
        }
    }

    /// <summary>The topics of a selection, by their numbers in it.</summary>
    /// <remarks>Optimised from the first call on: an answer selects some hundred planes.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public BitPlane Select(TopicSelection selection)
    {
        var selected = new ulong[(selection.Count + 63) / 64];
        for (var word = 0; word < Words.Length; word++)
        {
            var (mask, number) = selection.WordOf(Start + word);
            if ((Words[word] & mask) == 0)
            {
                continue;
            }

            var (bits, shift) = (Extract(Words[word], mask), number & 63);
            selected[number >> 6] |= bits << shift;
            if (shift > 0 && bits >> (64 - shift) is > 0 and var rest)
            {
                selected[(number >> 6) + 1] |= rest;
            }
        }

        return Of(selected);
    }

    /// <summary>The bits of a value that a mask has, side by side from the lowest on.</summary>
    private static ulong Extract(ulong value, ulong mask)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.ParallelBitExtract(value, mask);
        }

        var (bits, place) = (0UL, 0);
        for (; mask != 0; mask &= mask - 1, place++)
        {
            bits |= ((value & mask & (~mask + 1)) == 0 ? 0UL : 1UL) << place;
        }

        return bits;
    }
}
