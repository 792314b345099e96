using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles the fields that answer connections: filter, order, page, projection.</summary>
internal sealed class ConnectionCompiler(PublicSchema schema, ShapeCompiler shapes)
{
    /// <summary>A connection whose order the client gives.</summary>
    /// <param name="target">What the keys of the order are of, where they don't say so themselves.</param>
    public ConnectionQuery Compile(FieldPlan field, ArgumentValues arguments, OrderTarget target) =>
        Compile(field, arguments, new OrderCompiler(schema.Bindings, field).Compile(arguments.List(ListArguments.Order), target));

    /// <summary>A connection whose order is fixed.</summary>
    public ConnectionQuery Compile(FieldPlan field, ArgumentValues arguments, ImmutableArray<OrderKey> order)
    {
        var where = (InputObject?)arguments[ListArguments.Where];
        var filter = where is null ? null : new FilterCompiler(schema, field).Compile(where);
        var shape = shapes.Object(field.Selection!);
        return new ConnectionQuery(
            filter, order, PageCompiler.Compile(field, arguments, order), new ConnectionShape(shape.TypeName, shape.Slots));
    }
}
