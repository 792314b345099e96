using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>The `order` argument of a connection.</summary>
internal sealed class OrderCompiler(SchemaBindings bindings, FieldPlan field)
{
    /// <param name="target">What the keys are of, where they don't say so themselves.</param>
    public ImmutableArray<OrderKey> Compile(IReadOnlyList<object?>? keys, OrderTarget target) =>
        keys is null ? [] : [.. keys.Select(key => Key((InputObject)key!, target))];

    private OrderKey Key(InputObject key, OrderTarget target)
    {
        var (name, value) = OnlyField(key);
        return bindings.Input(key.Type.Name, name) switch
        {
            OrderTargetBinding nested => Key((InputObject)value, nested.Target),
            EndOrderBinding end => Below(Key((InputObject)value, target), node => new EndField(end.End, node)),
            ReferenceOrderBinding reference =>
                Below(Key((InputObject)value, target), node => new ReferenceField(reference.Reference, node)),
            OrderFieldBinding own => Key(own.Field, value, target),
            var other => throw new InvalidOperationException($"{key.Type}.{name} is bound to {other}, which is no key of an order."),
        };
    }

    private static OrderKey Below(OrderKey key, Func<FieldReference, FieldReference> step) => key with { Field = step(key.Field) };

    private OrderKey Key(FieldReference reference, object value, OrderTarget target)
    {
        if (value is not InputObject parts)
        {
            return new OrderKey(target, reference, (string)value == "DESC");
        }

        var (name, direction) = OnlyField(parts);
        return Key(new ValuePartField(reference, ((OrderPartBinding)bindings.Input(parts.Type.Name, name)).Part), direction, target);
    }

    /// <summary>The one field that is given. The order of an input object's fields says nothing, so it can't be that of the keys.</summary>
    private (string Name, object Value) OnlyField(InputObject key)
    {
        var given = key.Where(entry => entry.Value is not null).ToList();
        return given switch
        {
            [{ Key: var name, Value: { } value }] => (name, value),
            [] => throw field.Refuse(
                ListArguments.Order,
                $"An element of `{ListArguments.Order}` names no field of {key.Type.Name}: give exactly one."),
            _ => throw field.Refuse(
                ListArguments.Order,
                $"An element of `{ListArguments.Order}` names {string.Join(" and ", given.Select(entry => $"`{entry.Key}`"))}: "
                + "give each an element of its own, in the order in which they count."),
        };
    }
}
