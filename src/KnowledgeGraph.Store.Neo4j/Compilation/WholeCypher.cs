using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Counts and aggregates over all items of a connection.</summary>
/// <param name="name">The connection's variable, which the others' names begin with.</param>
/// <param name="match">Finds the items, the filter included.</param>
internal sealed class WholeCypher(StatementScope scope, ConnectionSource source, string name, Func<StatementScope, Place> match)
{
    private StatementScope? shared;
    private Place? items;
    private readonly List<(string Expression, string Name)> columns = [];

    /// <summary>Writes the subqueries and puts what they return into the map of the connection's owner.</summary>
    public void Into(MapProjection map, ConnectionShape shape, Dictionary<Slot, SlotReader> readers)
    {
        foreach (var slot in shape.Slots)
        {
            switch (slot)
            {
                case TotalCountSlot:
                    readers.Add(slot, new ScalarReader(slot, Count(map), Scalars.Integer));
                    break;
                case NodeCountSlot:
                    readers.Add(slot, new ScalarReader(slot, NodeCount(map), Scalars.Integer));
                    break;
                case AggregateSlot aggregate:
                    var parts = SlotsByKind<object>.WithValues(aggregate.Shape.Slots).Select(part => Part(map, part));
                    readers.Add(slot, new SelfObjectReader(slot, new ObjectReader(aggregate.Shape, [.. parts])));
                    break;
            }
        }

        Finish();
    }

    private SlotReader Part(MapProjection map, Slot slot) => slot switch
    {
        CountSlot => new ScalarReader(slot, Count(map), Scalars.Integer),
        GroupSlot group => Groups(map, group),
        SumSlot sum => Sums(map, sum),
        ExtremeSlot extreme => new SelfObjectReader(slot, new ObjectReader(
            extreme.Shape, [.. SlotsByKind<object>.WithValues(extreme.Shape.Slots).Select(part => Extreme(map, part, extreme.IsMax))])),
        _ => throw new ArgumentException($"A {slot.GetType().Name} can't stand in an aggregate.", nameof(slot)),
    };

    private string Count(MapProjection map) => Column(map, "Total", _ => "count(*)");

    private string NodeCount(MapProjection map) => Column(map, "Nodes", items => $"count(DISTINCT {((ClaimPlace)items).Far!.Name})");

    private SlotReader Extreme(MapProjection map, Slot slot, bool isMax)
    {
        var (field, write) = slot switch
        {
            BuiltInSlot builtIn => (FieldCypher.Of(new BuiltInField(builtIn.Field), Items()), ExtremeCypher.WriterOf(builtIn.Field)),
            AttributeSlot attribute => (FieldCypher.Of(new AttributeField(attribute.Attribute), Items()), Scalars.Of(attribute.Attribute)),
            _ => throw new ArgumentException($"A {slot.GetType().Name} has no extremes.", nameof(slot)),
        };
        var suffix = (isMax ? "Max" : "Min") + char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
        return new ScalarReader(slot, Column(map, suffix, _ => ExtremeCypher.Of(field, isMax)), write);
    }

    private GroupReader Groups(MapProjection map, GroupSlot slot)
    {
        var groups = GroupCypher.Of(slot);
        var inner = scope.Inner();
        var item = match(inner);
        var grouped = slot.On == OrderTarget.Node && item is ClaimPlace { Far: { } far } ? far : item;
        var (value, number) = (inner.Names.Fresh("value"), inner.Names.Fresh("number"));
        inner.Block.Add($"WITH {groups.ValueOf(grouped)} AS {value}, count(*) AS {number}");
        return new GroupReader(slot, Return(map, inner, "By" + groups.Suffix, $"[{value}, {number}]"), groups.RankOf(grouped, scope.Model), groups.WriterOf(grouped, scope.Model));
    }

    private SumReader Sums(MapProjection map, SumSlot slot)
    {
        var inner = scope.Inner();
        var owner = match(inner).Attributes;
        var attribute = slot.Attribute;
        var isAmount = attribute.Type == Model.ValueType.Amount;
        var (unit, value, number) = (inner.Names.Fresh("unit"), inner.Names.Fresh("value"), inner.Names.Fresh("number"));
        var ofUnit = isAmount ? StoredValue.Of(owner, attribute, AttributeParts.Unit(attribute)) : "null";
        var ofValue = StoredValue.Of(owner, attribute, isAmount ? AttributeParts.Value(attribute) : attribute.Name);
        inner.Block.Where($"{ofValue} IS NOT NULL");
        inner.Block.Add($"WITH {ofUnit} AS {unit}, {ofValue} AS {value}, count(*) AS {number}");
        var suffix = "Sum" + char.ToUpperInvariant(attribute.Name[0]) + attribute.Name[1..];
        return new SumReader(slot, Return(map, inner, suffix, $"[{unit}, {value}, {number}]"));
    }

    private string Return(MapProjection map, StatementScope inner, string suffix, string element)
    {
        var list = scope.Names.Fresh(name + suffix);
        inner.Block.Add($"RETURN collect({element}) AS {list}");
        scope.Block.Call([.. scope.Imports(source.Owner), .. source.Imports], inner.Block, list);
        return map.Variable(list);
    }

    /// <summary>A value for all items together; one subquery returns all of these.</summary>
    private string Column(MapProjection map, string suffix, Func<Place, string> expression)
    {
        var text = expression(Items());
        var known = columns.FindIndex(column => column.Expression == text);
        if (known < 0)
        {
            known = columns.Count;
            columns.Add((text, scope.Names.Fresh(name + suffix)));
        }

        return map.Variable(columns[known].Name);
    }

    private Place Items()
    {
        shared ??= scope.Inner();
        return items ??= match(shared);
    }

    private void Finish()
    {
        if (shared is not null)
        {
            var named = columns.ConvertAll(column => $"{column.Expression} AS {column.Name}");
            var line = string.Join(", ", named);
            shared.Block.Add("RETURN " + (line.Length < 100 ? line : string.Join(",\n  ", named)));
            scope.Block.Call([.. scope.Imports(source.Owner), .. source.Imports], shared.Block, columns[0].Name);
        }
    }
}
