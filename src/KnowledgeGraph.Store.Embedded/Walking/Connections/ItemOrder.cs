using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A key of an order, found.</summary>
/// <param name="IsOfFarNode">Whether the field is of the node that a relation's claim leads to.</param>
internal readonly record struct ItemOrderKey(Field Field, bool IsOfFarNode, bool IsDescending);

/// <summary>The order of a connection's items: by the keys, nulls last, then by id (<see cref="OrderComparer"/>).</summary>
internal sealed class ItemOrder(ItemOrderKey[] keys, ItemIds ids)
{
    /// <summary>Whether the order is that of the ids alone.</summary>
    public bool IsById => keys.Length == 0;

    public int Compare(View view, in Item left, in Item right)
    {
        foreach (ref readonly var key in keys.AsSpan())
        {
            var (first, second) = (Target(view, key, left), Target(view, key, right));
            var order = CompareNulls(key.Field.IsNull(view, first), key.Field.IsNull(view, second))
                ?? (key.IsDescending ? key.Field.Compare(view, second, first) : key.Field.Compare(view, first, second));
            if (order != 0)
            {
                return order;
            }
        }

        return ids.Compare(view, left.Index, right.Index);
    }

    /// <summary>Makes a place ready to be compared with.</summary>
    public ItemPlace? PlaceOf(Keyset? place) => place is null
        ? null
        : new ItemPlace(
            [.. keys.Select((key, i) => place.Values[i] is { } value ? key.Field.PlaceOf(value) : null)], ItemIds.Parse(place.Id));

    public int Compare(View view, in Item item, ItemPlace place)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var target = Target(view, key, item);
            var order = CompareNulls(key.Field.IsNull(view, target), place.Values[i] is null)
                ?? place.Values[i]!.Compare(view, target) * (key.IsDescending ? -1 : 1);
            if (order != 0)
            {
                return order;
            }
        }

        return ids.Compare(view, item.Index, place.Id);
    }

    /// <summary>The values of the keys at an item, as cursors hold them.</summary>
    public object?[] ValuesOf(View view, in Item item)
    {
        var values = keys.Length == 0 ? [] : new object?[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            values[i] = keys[i].Field.Get(view, Target(view, keys[i], item));
        }

        return values;
    }

    private static Item Target(View view, in ItemOrderKey key, in Item item) =>
        key.IsOfFarNode ? view.Node(view.FarEnd(item.Index, item.Near)) : item;

    /// <summary>The order of two values of which one is null; 0 when both are; null when neither is.</summary>
    private static int? CompareNulls(bool left, bool right) => (left, right) switch
    {
        (false, false) => null,
        (true, true) => 0,
        (true, false) => 1,
        _ => -1,
    };
}

/// <summary>A place in an order, ready to be compared with.</summary>
/// <param name="Id">In UTF-8.</param>
internal sealed record ItemPlace(Constant?[] Values, byte[] Id);
