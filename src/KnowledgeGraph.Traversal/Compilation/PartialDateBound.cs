using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// A bound by a partial date as a bound by one day. The bound covers all its days, so `gte: "2024-12"` is from 1 December on
/// and `lte: "2024-12"` up to the 31st. What is compared counts by its first day, `validTo` by its last.
/// </summary>
internal readonly record struct PartialDateBound(Comparison Comparison, PartialDate Day)
{
    /// <summary>Null for comparisons that take a date as it is written.</summary>
    public static PartialDateBound? Of(FieldReference field, Comparison comparison, PartialDate date) => comparison switch
    {
        Comparison.GreaterOrEqual or Comparison.Less => new(comparison, PartialDate.Of(date.First)),
        Comparison.Greater or Comparison.LessOrEqual when field is BuiltInField { Field: BuiltIn.ValidTo } =>
            new(comparison, PartialDate.Of(date.Last)),
        Comparison.Greater => Behind(Comparison.GreaterOrEqual, Comparison.Greater, date.Last),
        Comparison.LessOrEqual => Behind(Comparison.Less, Comparison.LessOrEqual, date.Last),
        _ => null,
    };

    /// <summary>
    /// Among dates of one first day the coarser come behind the day itself, so the bound is the day after; the last of all days
    /// has none. Last days need no such care: the store compares nothing but the days.
    /// </summary>
    private static PartialDateBound Behind(Comparison comparison, Comparison atTheEnd, DateOnly last) => last == DateOnly.MaxValue
        ? new(atTheEnd, PartialDate.Of(last))
        : new(comparison, PartialDate.Of(last.AddDays(1)));
}
