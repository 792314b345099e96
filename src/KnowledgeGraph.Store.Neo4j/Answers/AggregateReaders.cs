using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The place of a group among the groups.</summary>
internal delegate int RankGroup(in CypherValue value);

/// <summary>Groups, which come in any order as pairs of value and number: in the order of their ranks, null last.</summary>
internal sealed class GroupReader(GroupSlot slot, string name, RankGroup rank, WriteScalar write) : MemberReader(slot, name)
{
    protected override void WriteValue(in CypherValue value, IAnswerSink sink)
    {
        var groups = new List<(int Rank, CypherValue Group)>(value.Count);
        foreach (var group in value)
        {
            groups.Add((group[0].IsNull ? int.MaxValue : rank(group[0]), group));
        }

        groups.Sort(static (left, right) => left.Rank.CompareTo(right.Rank));
        sink.BeginList();
        foreach (var (_, group) in groups)
        {
            WriteGroup(group, sink);
        }

        sink.EndList();
    }

    private void WriteGroup(in CypherValue group, IAnswerSink sink)
    {
        sink.BeginObject(slot.Shape);
        foreach (var part in slot.Shape.Slots.OfType<GroupPartSlot>())
        {
            sink.Field(part);
            if (part.IsCount)
            {
                sink.Number(group[1].Integer);
            }
            else if (group[0].IsNull)
            {
                sink.Null();
            }
            else
            {
                write(group[0], sink);
            }
        }

        sink.EndObject();
    }
}

/// <summary>Sums by unit. The database gives how often each value occurs; adding up is exact here.</summary>
internal sealed class SumReader(SumSlot slot, string name) : MemberReader(slot, name)
{
    protected override void WriteValue(in CypherValue value, IAnswerSink sink)
    {
        var sums = new SortedDictionary<string, decimal>(TextOrder.Instance);
        foreach (var group in value)
        {
            Add(sums, group[0].IsNull ? "" : group[0].String, NumberOf(group[1]), group[2].Integer);
        }

        sink.BeginList();
        foreach (var (unit, sum) in sums)
        {
            WriteSum(unit, sum, sink);
        }

        sink.EndList();
    }

    private static decimal NumberOf(in CypherValue value) =>
        value.Kind == CypherKind.Integer ? value.Integer : DecimalReader.Read(value);

    private static void Add(SortedDictionary<string, decimal> sums, string unit, decimal number, long times)
    {
        try
        {
            sums[unit] = sums.GetValueOrDefault(unit) + (number * times);
        }
        catch (OverflowException)
        {
            throw new TraversalException(
                StoreErrorCodes.NumberTooLarge, "The sum has more than 28 digits: narrow the filter, or read the values one by one.");
        }
    }

    private void WriteSum(string unit, decimal sum, IAnswerSink sink)
    {
        sink.BeginObject(slot.Shape);
        foreach (var part in slot.Shape.Slots.OfType<SumPartSlot>())
        {
            sink.Field(part);
            if (part.IsValue)
            {
                sink.Decimal(sum);
            }
            else if (unit.Length == 0)
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
