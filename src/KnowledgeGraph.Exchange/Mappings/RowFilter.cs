using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>Which rows of a table are read: those that meet every condition.</summary>
internal sealed class RowFilter(ImmutableArray<RowFilter.Condition> conditions)
{
    public bool Passes(IRow row)
    {
        foreach (var condition in conditions)
        {
            if (condition.Values.Contains(row[condition.Column]) == condition.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="Values">One of them has to stand in the column; none of them where it is negated.</param>
    internal readonly record struct Condition(int Column, ImmutableHashSet<string> Values, bool IsNegated);
}
