namespace KnowledgeGraph.Model;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision : byte
{
    Year,
    Month,
    Day,
}

/// <summary>
/// A day, a month or a year: `2025-03-06`, `2025-03`, `2025`. Its first day counts as a start, its last as an end; it is
/// printed as it was given. Ordered by the first day, then the finer precision first.
/// </summary>
public readonly record struct PartialDate(DateOnly First, DatePrecision Precision) : IComparable<PartialDate>
{
    public DateOnly Last => Precision switch
    {
        DatePrecision.Year => new DateOnly(First.Year, 12, 31),
        DatePrecision.Month => new DateOnly(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month)),
        _ => First,
    };

    public int CompareTo(PartialDate other)
    {
        var byDay = First.CompareTo(other.First);
        return byDay != 0 ? byDay : ((byte)other.Precision).CompareTo((byte)Precision);
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
