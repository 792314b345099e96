using System.Buffers;
using System.Numerics;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The nodes that a search has come to, each with its level: how far it is from the one end (1 and up, the end itself 1) or from
/// the other (-1 and down), or <see cref="Avoided"/>. Open addressing in rented memory, so that it costs by what was come to and not
/// by the graph's size, and nothing per node.
/// </summary>
internal sealed class NodeLevels : IDisposable
{
    /// <summary>Of a node that wasn't come to.</summary>
    public const int None = 0;

    /// <summary>Of a node that must not be come to.</summary>
    public const int Avoided = int.MinValue;

    private const int SmallestSize = 1 << 8;

    /// <summary>2³² over the golden ratio: spreads neighbouring numbers (Knuth, The Art of Computer Programming 3, 6.4).</summary>
    private const uint Multiplier = 2654435769;

    // A key is the node's number plus one: 0 is a free place.
    private int[] keys;
    private int[] levels;
    private int size;
    private int shift;
    private int count;

    public NodeLevels()
    {
        (keys, levels) = Rent(SmallestSize);
        (size, shift) = (SmallestSize, ShiftOf(SmallestSize));
    }

    public int this[int node]
    {
        get
        {
            var place = Find(node);
            return keys[place] == 0 ? None : levels[place];
        }

        set
        {
            var place = Find(node);
            if (keys[place] == 0)
            {
                keys[place] = node + 1;
                count++;
            }

            levels[place] = value;
            if (count > size / 2)
            {
                Grow();
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(keys);
        ArrayPool<int>.Shared.Return(levels);
        (keys, levels) = ([], []);
    }

    private int Find(int node)
    {
        var place = (int)(((uint)node * Multiplier) >> shift);
        while (keys[place] != 0 && keys[place] != node + 1)
        {
            place = (place + 1) & (size - 1);
        }

        return place;
    }

    private void Grow()
    {
        var (oldKeys, oldLevels, oldSize) = (keys, levels, size);
        (keys, levels) = Rent(size * 2);
        size *= 2;
        shift = ShiftOf(size);
        for (var i = 0; i < oldSize; i++)
        {
            if (oldKeys[i] != 0)
            {
                var place = Find(oldKeys[i] - 1);
                (keys[place], levels[place]) = (oldKeys[i], oldLevels[i]);
            }
        }

        ArrayPool<int>.Shared.Return(oldKeys);
        ArrayPool<int>.Shared.Return(oldLevels);
    }

    private static (int[] Keys, int[] Levels) Rent(int size)
    {
        var keys = ArrayPool<int>.Shared.Rent(size);
        keys.AsSpan(0, size).Clear();
        return (keys, ArrayPool<int>.Shared.Rent(size));
    }

    private static int ShiftOf(int size) => 32 - BitOperations.Log2((uint)size);
}
