using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>How to group items, and how to write a group.</summary>
/// <param name="codes">How to write a group's value; null when the groups are kinds.</param>
internal sealed class GroupPlan(
    GroupSlot slot, bool isOfFarNode, int groupCount, CodeField? field, KindOf kindOf, Codes? codes, string[] kindNames)
{
    public bool IsOfFarNode => isOfFarNode;

    /// <summary>How many values there can be beside null.</summary>
    public int GroupCount => groupCount;

    /// <summary>The item's group, or null.</summary>
    public int? GroupOf(View view, in Item item)
    {
        if (codes is null)
        {
            return kindOf(view, item);
        }

        return field is not null && field.TryGet(view, item, out var code) ? (int)code : null;
    }

    public void Write(IAnswerSink sink, int group, int count)
    {
        sink.BeginObject(slot.Shape);
        foreach (var part in slot.Shape.Slots)
        {
            switch (part)
            {
                case GroupPartSlot { IsCount: true }:
                    sink.Field(part);
                    sink.Number((long)count);
                    break;
                case GroupPartSlot:
                    sink.Field(part);
                    WriteValue(sink, group);
                    break;
            }
        }

        sink.EndObject();
    }

    private void WriteValue(IAnswerSink sink, int group)
    {
        if (codes is null)
        {
            sink.Text(kindNames[group]);
        }
        else if (group == groupCount)
        {
            sink.Null();
        }
        else
        {
            codes.Write(group, sink);
        }
    }
}

/// <summary>Of which fields to find the least or greatest value, and how to write them.</summary>
internal sealed class ExtremePlan(ExtremeSlot slot, Slot[] slots, Field[] fields, KindOf kindOf, SlotProjection?[][] projections)
{
    public ExtremeSlot Slot => slot;

    public Slot[] Slots => slots;

    public Field[] Fields => fields;

    /// <summary>Writes the value of a field at the item that has the extreme one.</summary>
    public void Write(Walk walk, int field, in Item item) => projections[field][kindOf(walk.View, item)]!.Write(walk, item);
}

/// <summary>What to add up, and how to write a sum.</summary>
internal sealed class SumPlan(SumSlot slot, KindOf kindOf, Column?[] columns)
{
    public object? ValueOf(View view, in Item item) => columns[kindOf(view, item)]?.Get(item.Row);

    public void Write(IAnswerSink sink, string? unit, decimal sum)
    {
        sink.BeginObject(slot.Shape);
        foreach (var part in slot.Shape.Slots.OfType<SumPartSlot>())
        {
            sink.Field(part);
            if (part.IsValue)
            {
                sink.Decimal(sum);
            }
            else if (unit is null)
            {
                sink.Null();
            }
            else
            {
                sink.Text(unit);
            }
        }

        sink.EndObject();
    }
}
