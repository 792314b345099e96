using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles the fields that answer connections: filter, order, page, projection.</summary>
internal sealed class ConnectionCompiler(PublicSchema schema, ShapeCompiler shapes, Refusals refusals)
{
    /// <summary>A connection whose order the client gives.</summary>
    /// <param name="target">What the keys of the order are of, where they don't say so themselves.</param>
    public ConnectionQuery Compile(FieldPlan field, ArgumentValues arguments, OrderTarget target)
    {
        var order = refusals.Try(
            () => new OrderCompiler(schema.Bindings, field).Compile(arguments.List(ListArguments.Order), target));
        return order.IsDefault ? Query(field, arguments, [], Page.Empty) : Compile(field, arguments, order);
    }

    /// <summary>A connection whose order is fixed.</summary>
    public ConnectionQuery Compile(FieldPlan field, ArgumentValues arguments, ImmutableArray<OrderKey> order) =>
        Query(field, arguments, order, refusals.Try(() => PageCompiler.Compile(field, arguments, order)) ?? Page.Empty);

    private ConnectionQuery Query(FieldPlan field, ArgumentValues arguments, ImmutableArray<OrderKey> order, Page page)
    {
        var where = (InputObject?)arguments[ListArguments.Where];
        var filter = where is null ? null : refusals.Try(() => new FilterCompiler(schema, field).Compile(where));
        var shape = shapes.Object(field.Selection!);
        return new ConnectionQuery(filter, order, page, new ConnectionShape(shape.TypeName, shape.Slots));
    }
}
