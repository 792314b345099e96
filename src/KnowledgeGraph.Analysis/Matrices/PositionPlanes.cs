using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// The positions of some actors as bits: for each value that occurs a plane with a bit for each topic. How often two actors take which
/// positions together is then a matter of AND and of counting bits.
/// </summary>
internal sealed class PositionPlanes
{
    private readonly BitPlane[] planes;

    private PositionPlanes(BitPlane[] planes, double[] values, double range)
    {
        this.planes = planes;
        Values = values;
        Range = range;
    }

    /// <summary>The values that occur, ascending.</summary>
    public double[] Values { get; }

    public double Range { get; }

    /// <param name="actors">Places in the columns; -1 for one without positions.</param>
    public static PositionPlanes Build(PositionSlice slice, IReadOnlyList<int> actors, CancellationToken cancellationToken)
    {
        var each = new ActorPlanes[actors.Count];
        var values = new SortedSet<double>();
        for (var actor = 0; actor < each.Length; actor++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            each[actor] = slice.PlanesOf(actors[actor]);
            foreach (var value in each[actor].Values)
            {
                values.Add(value);
            }
        }

        return new PositionPlanes(
            [.. each.SelectMany(actor => values.Select(value => actor.PlaneOf(value)))], [.. values], slice.Columns.Model.Range);
    }

    /// <summary>On how many topics an actor takes a position.</summary>
    public int TotalOf(int actor)
    {
        var total = 0;
        foreach (ref readonly var plane in Of(actor))
        {
            total += plane.Count();
        }

        return total;
    }

    /// <summary>Counts how often two actors take which positions on one topic.</summary>
    /// <param name="counts">Room for the square of the values; it is overwritten.</param>
    /// <remarks>
    /// A matrix calls it some ten thousand times: it is compiled with all optimisations at once, and not after the first matrices have
    /// told the runtime that it is worth it.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(int left, int right, Span<int> counts)
    {
        var place = 0;
        foreach (ref readonly var mine in Of(left))
        {
            foreach (ref readonly var theirs in Of(right))
            {
                counts[place++] = mine.CountShared(theirs);
            }
        }
    }

    private ReadOnlySpan<BitPlane> Of(int actor) => planes.AsSpan(actor * Values.Length, Values.Length);
}
