namespace KnowledgeGraph.Cache;

/// <summary>
/// How often things were asked for lately: a count-min sketch (Cormode &amp; Muthukrishnan 2005) with conservative counts up to 255, all of
/// which are halved after so many increments that old popularity fades (Einziger, Friedman &amp; Manes, TinyLFU, 2017, § 3.3). It
/// takes a fixed memory and may say more than there was, never less. Safe for several threads: an increment may be lost, which a
/// frequency bears.
/// </summary>
internal sealed class FrequencySketch
{
    private const int Rows = 4;
    private const int AgeAfterPerColumn = 10;

    private readonly byte[] counts;
    private readonly int mask;
    private readonly int sampleSize;
    private int increments;

    /// <param name="columns">How many things it can tell apart, roughly; a power of two.</param>
    public FrequencySketch(int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(int.IsPow2(columns), true, nameof(columns));
        counts = new byte[Rows * columns];
        mask = columns - 1;
        sampleSize = AgeAfterPerColumn * columns;
    }

    /// <param name="hash">Evenly spread over all its bits.</param>
    public void Increment(ulong hash)
    {
        for (var row = 0; row < Rows; row++)
        {
            ref var count = ref counts[Place(hash, row)];
            if (count < byte.MaxValue)
            {
                count++;
            }
        }

        if (++increments >= sampleSize)
        {
            Age();
        }
    }

    public int Estimate(ulong hash)
    {
        var least = byte.MaxValue;
        for (var row = 0; row < Rows; row++)
        {
            least = Math.Min(least, counts[Place(hash, row)]);
        }

        return least;
    }

    private int Place(ulong hash, int row) => row * (mask + 1) + ((int)(hash >> (row * 16)) & mask);

    private void Age()
    {
        increments /= 2;
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] >>= 1;
        }
    }
}
