using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// A bound by a partial date as a bound by one day. What is compared counts by its first day; the bound covers all its days,
/// so `gte: "2024-12"` is from 1 December on and `lte: "2024-12"` up to the 31st.
/// </summary>
internal readonly record struct PartialDateBound(Comparison Comparison, PartialDate Day)
{
    /// <summary>Null for comparisons that take a date as it is written.</summary>
    public static PartialDateBound? Of(Comparison comparison, PartialDate date) => comparison switch
    {
        Comparison.GreaterOrEqual => new(Comparison.GreaterOrEqual, PartialDate.Of(date.First)),
        Comparison.Less => new(Comparison.Less, PartialDate.Of(date.First)),
        Comparison.Greater => Behind(Comparison.GreaterOrEqual, Comparison.Greater, date.Last),
        Comparison.LessOrEqual => Behind(Comparison.Less, Comparison.LessOrEqual, date.Last),
        _ => null,
    };

    /// <summary>Among dates of one first day the coarser come behind the day itself, so the bound is the day after; the last of all days has none.</summary>
    private static PartialDateBound Behind(Comparison comparison, Comparison atTheEnd, DateOnly last) => last == DateOnly.MaxValue
        ? new(atTheEnd, PartialDate.Of(last))
        : new(comparison, PartialDate.Of(last.AddDays(1)));
}
