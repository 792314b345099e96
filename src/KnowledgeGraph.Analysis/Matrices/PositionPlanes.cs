using System.Numerics;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// The positions of some actors as bits: for each value that occurs a plane with a bit for each actor and topic. How often two actors take
/// which positions together is then a matter of AND and of counting bits.
/// </summary>
internal sealed class PositionPlanes
{
    private readonly ulong[][] planes;
    private readonly int words;

    private PositionPlanes(ulong[][] planes, int words, double[] values, int[] totals, (int First, int Last)? days, double range)
    {
        this.planes = planes;
        this.words = words;
        Values = values;
        Totals = totals;
        Days = days;
        Range = range;
    }

    /// <summary>The values that occur, ascending.</summary>
    public double[] Values { get; }

    /// <summary>On how many topics each actor takes a position.</summary>
    public int[] Totals { get; }

    /// <summary>The first and the last day of a position that counts; null when none has a day.</summary>
    public (int First, int Last)? Days { get; }

    public double Range { get; }

    /// <param name="actors">Places in the columns; -1 for one without positions.</param>
    public static PositionPlanes Build(PositionSlice slice, IReadOnlyList<int> actors, CancellationToken cancellationToken)
    {
        var builder = new Builder(actors.Count, (slice.Topics.Count + 63) / 64, slice.Columns.Model.Scale);
        for (var actor = 0; actor < actors.Count; actor++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var positions = slice.Of(actors[actor]);
            while (positions.MoveNext())
            {
                builder.Add(actor, positions.Number, positions.Value, positions.Day);
            }
        }

        return builder.Finish(slice.Columns.Model.Range);
    }

    /// <summary>Counts how often two actors take which positions on one topic.</summary>
    /// <param name="counts">Room for the square of the values; it is overwritten.</param>
    public void Count(int left, int right, Span<int> counts)
    {
        var place = 0;
        for (var row = 0; row < planes.Length; row++)
        {
            ReadOnlySpan<ulong> mine = planes[row].AsSpan(left * words, words);
            for (var column = 0; column < planes.Length; column++)
            {
                counts[place++] = CountBits(mine, planes[column].AsSpan(right * words, words));
            }
        }
    }

    private static int CountBits(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var count = 0;
        for (var word = 0; word < left.Length && word < right.Length; word++)
        {
            count += BitOperations.PopCount(left[word] & right[word]);
        }

        return count;
    }

    private sealed class Builder(int actorCount, int words, IEnumerable<double> scale)
    {
        private readonly List<double> values = [.. scale.Distinct().Order()];
        private readonly List<ulong[]> planes = [];
        private readonly int[] totals = new int[actorCount];
        private int first = int.MaxValue;
        private int last = int.MinValue;

        public void Add(int actor, int topic, double value, int day)
        {
            PlaneOf(value)[(actor * words) + (topic >> 6)] |= 1UL << (topic & 63);
            totals[actor]++;
            if (day != int.MinValue)
            {
                first = Math.Min(first, day);
                last = Math.Max(last, day);
            }
        }

        public PositionPlanes Finish(double range)
        {
            int[] order = [.. Enumerable.Range(0, planes.Count).OrderBy(plane => values[plane])];
            return new PositionPlanes(
                [.. order.Select(plane => planes[plane])],
                words,
                [.. order.Select(plane => values[plane])],
                totals,
                first > last ? null : (first, last),
                range);
        }

        /// <summary>The plane of a value; that of a mean between the scale's values comes when the first is met.</summary>
        private ulong[] PlaneOf(double value)
        {
            var place = values.IndexOf(value);
            if (place < 0)
            {
                place = values.Count;
                values.Add(value);
            }

            while (planes.Count <= place)
            {
                planes.Add(new ulong[actorCount * words]);
            }

            return planes[place];
        }
    }
}
