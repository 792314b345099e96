using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Analysis;

/// <summary>How often two actors take which positions on the topics that they share: all that a measure needs to know of them.</summary>
/// <param name="values">The positions' places on their scale, ascending.</param>
/// <param name="counts">
/// How many topics have the one's position (the row) and the other's (the column), row by row.
/// </param>
/// <param name="range">How far apart two positions can be.</param>
internal readonly ref struct PairTable(ReadOnlySpan<double> values, ReadOnlySpan<int> counts, double range)
{
    public ReadOnlySpan<double> Values { get; } = values;

    public double Range { get; } = range;

    private readonly ReadOnlySpan<int> counts = counts;

    public int this[int row, int column] => counts[(row * Values.Length) + column];

    /// <summary>How many topics there are.</summary>
    public int Total
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        get
        {
            var total = 0;
            foreach (var count in counts)
            {
                total += count;
            }

            return total;
        }
    }

    /// <summary>How many topics have these two positions, whoever takes which: sums over it don't depend on who comes first.</summary>
    public int Either(int low, int high) => low == high ? this[low, low] : this[low, high] + this[high, low];

    /// <summary>On how many topics the one takes a position.</summary>
    public long RowSum(int row)
    {
        long sum = 0;
        for (var column = 0; column < Values.Length; column++)
        {
            sum += this[row, column];
        }

        return sum;
    }

    /// <summary>On how many topics the other takes a position.</summary>
    public long ColumnSum(int column)
    {
        long sum = 0;
        for (var row = 0; row < Values.Length; row++)
        {
            sum += this[row, column];
        }

        return sum;
    }

    /// <summary>The sum of a symmetric term of the two positions over all topics.</summary>
    /// <remarks>Like <see cref="Total"/> optimised from the first call on, as each pair of a matrix needs it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double SumOf(Func<double, double, double> term)
    {
        var sum = 0.0;
        for (var low = 0; low < Values.Length; low++)
        {
            for (var high = low; high < Values.Length; high++)
            {
                sum += Either(low, high) * term(Values[low], Values[high]);
            }
        }

        return sum;
    }
}
