namespace KnowledgeGraph.Cache;

/// <summary>
/// What something takes lately, in microseconds: an exponentially weighted moving average. Thread-safe in that a value may be lost and none
/// is torn.
/// </summary>
internal sealed class MovingAverage
{
    /// <summary>How much the newest value counts.</summary>
    private const double Weight = 0.2;

    private double average = double.NaN;

    /// <summary>NaN until there is a value.</summary>
    public double Microseconds => Volatile.Read(ref average);

    public bool IsKnown => !double.IsNaN(Microseconds);

    public void Add(TimeSpan taken)
    {
        var value = taken.TotalMicroseconds;
        var before = Microseconds;
        Volatile.Write(ref average, double.IsNaN(before) ? value : before + Weight * (value - before));
    }
}
