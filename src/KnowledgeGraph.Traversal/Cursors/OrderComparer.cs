using System.Collections.Immutable;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// What an order means, the same on every store: key by key, then the id. Nulls come last whichever way a key runs; `DESC`
/// turns the rest around. Texts compare by code points (<see cref="TextOrder"/>), given folded; enum values by their place in the
/// declaration; `validTo` by its last day; other dates by their first, the finer first.
/// </summary>
public sealed class OrderComparer
{
    private readonly ImmutableArray<OrderKey> order;
    private readonly ImmutableArray<Comparison<object>> comparisons;

    /// <exception cref="ArgumentException">A key is of a type that has no order.</exception>
    public OrderComparer(ImmutableArray<OrderKey> order)
    {
        this.order = order;
        comparisons = [.. order.Select(key => ComparisonOf(key.Field))];
    }

    /// <summary>Compares two items by the values of all keys, in the order of the keys, and by their ids.</summary>
    /// <param name="left">Of the .NET types that <see cref="Keyset"/> states.</param>
    public int Compare(ReadOnlySpan<object?> left, string leftId, ReadOnlySpan<object?> right, string rightId)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var result = CompareValues(i, left[i], right[i]);
            if (result != 0)
            {
                return result;
            }
        }

        return TextOrder.Compare(leftId, rightId);
    }

    /// <summary>Compares two places in the order.</summary>
    public int Compare(Keyset left, Keyset right) => Compare(left.Values.AsSpan(), left.Id, right.Values.AsSpan(), right.Id);

    /// <summary>Compares two values of the key at <paramref name="index"/>, its direction included.</summary>
    public int CompareValues(int index, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 1 : 0) - (right is null ? 1 : 0);
        }

        var result = comparisons[index](left, right);
        return order[index].IsDescending ? -result : result;
    }

    private static Comparison<object> ComparisonOf(FieldReference field)
    {
        if (field is BuiltInField { Field: BuiltIn.ValidTo })
        {
            return static (left, right) => ((PartialDate)left).Last.CompareTo(((PartialDate)right).Last);
        }

        return FieldType.Of(field) switch
        {
            { IsBound: true } => static (left, right) => ((AmountBound)left).CompareTo((AmountBound)right),
            { Type: ValueType.String or ValueType.Id } => static (left, right) =>
                TextOrder.Compare((string)left, (string)right),
            { Type: ValueType.Enum } => static (left, right) => ((EnumValue)left).Index.CompareTo(((EnumValue)right).Index),
            { Type: ValueType.PartialDate } => static (left, right) => ((PartialDate)left).CompareTo((PartialDate)right),
            _ => static (left, right) => ((IComparable)left).CompareTo(right),
        };
    }
}
