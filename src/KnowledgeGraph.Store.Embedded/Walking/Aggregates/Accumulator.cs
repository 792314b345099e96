using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Gathers one slot of an aggregate over the items of a connection.</summary>
internal abstract class Accumulator
{
    public abstract void Add(View view, in Item item);

    /// <summary>Writes the slot's value.</summary>
    public abstract void Write(Walk walk);
}

internal sealed class CountAccumulator : Accumulator
{
    private long count;

    public override void Add(View view, in Item item) => count++;

    public override void Write(Walk walk) => walk.Sink.Number(count);
}

/// <summary>Counts by the codes of an enum or Boolean attribute, or by kind.</summary>
internal sealed class GroupAccumulator(GroupPlan plan) : Accumulator
{
    private readonly int[] counts = new int[plan.GroupCount + 1];

    public override void Add(View view, in Item item)
    {
        var target = plan.IsOfFarNode ? view.Node(view.FarEnd(item.Index, item.Near)) : item;
        counts[plan.GroupOf(view, target) ?? plan.GroupCount]++;
    }

    public override void Write(Walk walk)
    {
        walk.Sink.BeginList();
        for (var group = 0; group < counts.Length; group++)
        {
            if (counts[group] > 0)
            {
                plan.Write(walk.Sink, group, counts[group]);
            }
        }

        walk.Sink.EndList();
    }
}

/// <summary>Finds the item with the least or the greatest value of a field.</summary>
internal sealed class ExtremeAccumulator(ExtremePlan plan) : Accumulator
{
    private readonly Item?[] best = new Item?[plan.Fields.Length];

    public override void Add(View view, in Item item)
    {
        for (var i = 0; i < best.Length; i++)
        {
            var field = plan.Fields[i];
            if (field.IsNull(view, item))
            {
                continue;
            }

            if (best[i] is not { } former || IsBetter(view, field, item, former))
            {
                best[i] = item;
            }
        }
    }

    private bool IsBetter(View view, Field field, in Item item, in Item former)
    {
        var order = field.Compare(view, item, former);
        return order == 0
            ? Length(field.Get(view, item)) < Length(field.Get(view, former))
            : order > 0 == plan.Slot.IsMax;
    }

    /// <summary>How long a value is written that may be equal to another one that is written otherwise.</summary>
    private static int Length(object? value) => value switch
    {
        PartialDate date => date.ToString().Length,
        decimal number => DecimalText.Print(number).Length,
        _ => 0,
    };

    public override void Write(Walk walk)
    {
        walk.Sink.BeginObject(plan.Slot.Shape);
        for (var i = 0; i < best.Length; i++)
        {
            walk.Sink.Field(plan.Slots[i]);
            if (best[i] is { } item)
            {
                plan.Write(walk, i, item);
            }
            else
            {
                walk.Sink.Null();
            }
        }

        walk.Sink.EndObject();
    }
}

/// <summary>Adds up exact numbers by unit.</summary>
internal sealed class SumAccumulator(SumPlan plan) : Accumulator
{
    private readonly SortedDictionary<string, decimal> sums = new(TextOrder.Instance);

    public override void Add(View view, in Item item)
    {
        switch (plan.ValueOf(view, item))
        {
            case Amount amount:
                Add(amount.Unit, amount.Value);
                break;
            case decimal number:
                Add("", number);
                break;
            case int number:
                Add("", number);
                break;
        }
    }

    public override void Write(Walk walk)
    {
        walk.Sink.BeginList();
        foreach (var (unit, sum) in sums)
        {
            plan.Write(walk.Sink, unit.Length == 0 ? null : unit, sum);
        }

        walk.Sink.EndList();
    }

    private void Add(string unit, decimal number)
    {
        try
        {
            sums[unit] = sums.GetValueOrDefault(unit) + number;
        }
        catch (OverflowException)
        {
            throw new Traversals.TraversalException(
                Traversals.StoreErrorCodes.NumberTooLarge,
                "The sum has more than 28 digits: narrow the filter, or read the values one by one.");
        }
    }
}
